// SPDX-License-Identifier: Apache-2.0
/// Programs that the build runs; no part of the hub.
@NullMarked
package io.tokumei.build;

import org.jspecify.annotations.NullMarked;
