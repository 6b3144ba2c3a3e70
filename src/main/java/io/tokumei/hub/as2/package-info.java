// SPDX-License-Identifier: Apache-2.0

/// The AS2 engine: opens, checks, answers, packs and sends business messages over HTTP (RFC 4130,
/// RFC 5402) with every state per message and none in memory between two messages.
@NullMarked
package io.tokumei.hub.as2;

import org.jspecify.annotations.NullMarked;
