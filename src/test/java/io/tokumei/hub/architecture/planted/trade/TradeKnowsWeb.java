// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture.planted.trade;

import io.tokumei.hub.architecture.planted.web.WebKnowsTrade;

/// One half of a cycle.
public record TradeKnowsWeb(WebKnowsTrade page) {}
