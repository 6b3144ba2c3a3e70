// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes amounts and times the way a reader of one language expects them.
record Wording(Language language, ZoneId zone) {
    Locale locale() {
        return switch (language) {
            case JA -> Locale.JAPANESE;
            case EN -> Locale.ENGLISH;
        };
    }

    /// Such as `3,300円` or `JPY 3,300`; both are read back by the hub.
    String money(Money money) {
        var digits = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        int decimals = money.currency().getDefaultFractionDigits();
        digits.setMinimumFractionDigits(decimals);
        String number = digits.format(BigDecimal.valueOf(money.minor(), decimals));
        String code = money.currency().getCurrencyCode();
        return language == Language.JA && code.equals("JPY") ? number + "円" : code + " " + number;
    }

    /// Date and time in the operator's zone, which is named where the reader may be elsewhere.
    String time(Instant at) {
        String pattern =
                switch (language) {
                    case JA -> "yyyy年M月d日(E) H:mm";
                    case EN -> "EEEE, d MMMM yyyy, HH:mm '(" + zone + ")'";
                };
        return DateTimeFormatter.ofPattern(pattern, locale()).format(at.atZone(zone));
    }
}
