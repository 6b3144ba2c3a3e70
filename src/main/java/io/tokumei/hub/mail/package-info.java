// SPDX-License-Identifier: Apache-2.0
/// Mail to and from shoppers: reads orders and payment requests written by hand, writes every
/// notice as a signed message whose bytes never change.
@NullMarked
package io.tokumei.hub.mail;

import org.jspecify.annotations.NullMarked;
