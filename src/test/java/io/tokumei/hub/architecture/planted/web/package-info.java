// SPDX-License-Identifier: Apache-2.0

/// Stands for `web` and breaks the rules about it on purpose.
@NullMarked
package io.tokumei.hub.architecture.planted.web;

import org.jspecify.annotations.NullMarked;
