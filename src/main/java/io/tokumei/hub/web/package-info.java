// SPDX-License-Identifier: Apache-2.0
/// The pages: order form, private page, status board, desks of parties without EDI, operator
/// console. Shopper pages need no JavaScript, set no cookie and load nothing from elsewhere.
@NullMarked
package io.tokumei.hub.web;

import org.jspecify.annotations.NullMarked;
