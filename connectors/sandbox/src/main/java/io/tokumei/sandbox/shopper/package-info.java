// SPDX-License-Identifier: Apache-2.0

/// A shopper who knows nothing but what mails and pages say.
@NullMarked
package io.tokumei.sandbox.shopper;

import org.jspecify.annotations.NullMarked;
