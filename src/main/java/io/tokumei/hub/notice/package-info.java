// SPDX-License-Identifier: Apache-2.0
/// Every message a party may receive, one sealed family per role: what a type has no field for
/// cannot leak.
@NullMarked
package io.tokumei.hub.notice;

import org.jspecify.annotations.NullMarked;
