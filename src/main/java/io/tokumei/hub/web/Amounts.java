// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.trade.Money;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Shows amounts to people.
@Component("amounts")
final class Amounts {
    /// An amount with its currency and thousands apart, such as `¥2,660` or `EUR 12.50`.
    public String show(Money amount) {
        String currency = amount.currency().getCurrencyCode();
        var number = new BigDecimal(amount.decimal());
        String shown = String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
        return currency.equals("JPY") ? "¥" + shown : currency + " " + shown;
    }
}
