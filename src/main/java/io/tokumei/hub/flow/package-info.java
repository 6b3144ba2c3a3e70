// SPDX-License-Identifier: Apache-2.0
/// One message from inbox row to effect: lock, decide, react, and settle in one transaction, behind
/// ports.
@NullMarked
package io.tokumei.hub.flow;

import org.jspecify.annotations.NullMarked;
