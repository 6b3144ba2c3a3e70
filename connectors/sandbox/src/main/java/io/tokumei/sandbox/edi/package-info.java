// SPDX-License-Identifier: Apache-2.0

/// A partner's own small EDIFACT reader and writer.
@NullMarked
package io.tokumei.sandbox.edi;

import org.jspecify.annotations.NullMarked;
