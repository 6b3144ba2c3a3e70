// SPDX-License-Identifier: Apache-2.0
/// Tests of the mail edge: what is read from mail as clients write it, and what is written.
@NullMarked
package io.tokumei.hub.mail;

import org.jspecify.annotations.NullMarked;
