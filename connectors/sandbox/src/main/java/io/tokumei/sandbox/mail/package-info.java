// SPDX-License-Identifier: Apache-2.0

/// The demo's mail server and the mail program of a simulated person.
@NullMarked
package io.tokumei.sandbox.mail;

import org.jspecify.annotations.NullMarked;
