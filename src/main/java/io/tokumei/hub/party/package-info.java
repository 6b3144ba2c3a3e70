// SPDX-License-Identifier: Apache-2.0
/// Who takes part: partners, their roles and channels, stores' goods, and the directory of pickup
/// points.
@NullMarked
package io.tokumei.hub.party;

import org.jspecify.annotations.NullMarked;
