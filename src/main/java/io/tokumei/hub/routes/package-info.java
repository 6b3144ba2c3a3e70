// SPDX-License-Identifier: Apache-2.0

/// What makes a file of routes one of ours, whoever wrote it.
@NullMarked
package io.tokumei.hub.routes;

import org.jspecify.annotations.NullMarked;
