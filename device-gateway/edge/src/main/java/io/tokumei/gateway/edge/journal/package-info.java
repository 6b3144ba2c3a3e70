// SPDX-License-Identifier: Apache-2.0
/// The site's durable memory in SQLite: events, parcels and commands, changed in one transaction.
@NullMarked
package io.tokumei.gateway.edge.journal;

import org.jspecify.annotations.NullMarked;
