// SPDX-License-Identifier: Apache-2.0

/// Stands for `mail` and breaks the rules about it on purpose.
@NullMarked
package io.tokumei.hub.architecture.planted.mail;

import org.jspecify.annotations.NullMarked;
