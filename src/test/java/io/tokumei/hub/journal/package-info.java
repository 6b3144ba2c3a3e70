// SPDX-License-Identifier: Apache-2.0
/// Tests of the journal on the real database.
@NullMarked
package io.tokumei.hub.journal;

import org.jspecify.annotations.NullMarked;
