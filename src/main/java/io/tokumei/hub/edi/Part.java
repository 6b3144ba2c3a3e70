// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

/// What a message consists of.
sealed interface Part permits Segment, Group {}
