// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture.planted.web;

import io.tokumei.hub.architecture.planted.trade.TradeKnowsWeb;
import java.util.List;

/// The other half of the cycle.
public record WebKnowsTrade(List<TradeKnowsWeb> trades) {
    public WebKnowsTrade {
        trades = List.copyOf(trades);
    }
}
