// SPDX-License-Identifier: Apache-2.0
/// What may happen to a parcel at a site, as one visible table.
@NullMarked
package io.tokumei.gateway.edge.handover;

import org.jspecify.annotations.NullMarked;
