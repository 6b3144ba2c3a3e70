// SPDX-License-Identifier: Apache-2.0
/// Books of parties that keep money: accounts, transfers, holds, and the rules that keep them
/// balanced.
@NullMarked
package io.tokumei.hub.ledger;

import org.jspecify.annotations.NullMarked;
