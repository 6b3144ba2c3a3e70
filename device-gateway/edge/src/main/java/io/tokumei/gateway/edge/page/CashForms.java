// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import static io.tokumei.gateway.edge.page.Html.safe;

import io.tokumei.gateway.edge.handover.Parcel;
import io.tokumei.gateway.protocol.Cash;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalLong;

/// The clerk's forms around cash: collect what is due, then hand over or give it back.
record CashForms(Language language) {
    private static final String NUMBER = "[0-9]{1,12}(\\.[0-9]{1,3})?";

    /// What is due, and the amount to confirm.
    String collect(Parcel parcel) {
        String due = parcel.due().map(cash -> amount(cash)).orElse("");
        String tail = parcel.reference().tail();
        return """
        <li>
        <p><span class="shelf">%s</span> <span class="tail">…%s</span>
        <strong class="due">%s</strong></p>
        <form method="post" action="/clerk/cash?lang=%s" autocomplete="off">
        <input type="hidden" name="reference" value="%s">
        <p>
        <label for="amount-%s">%s</label>
        <input id="amount-%s" name="amount" required maxlength="20" inputmode="decimal">
        </p>
        <button type="submit">%s</button>
        </form>
        </li>
        """
                .formatted(
                        shelf(parcel),
                        tail,
                        safe(language.text("clerk.due", due)),
                        language.tag(),
                        parcel.reference().text(),
                        tail,
                        safe(language.text("clerk.amount")),
                        tail,
                        safe(language.text("clerk.cash-this", tail)));
    }

    /// Paid: the parcel may leave, or the cash.
    String paid(Parcel parcel) {
        String tail = parcel.reference().tail();
        return """
        <li>
        <p><span class="shelf">%s</span> <span class="tail">…%s</span> %s</p>
        %s%s</li>
        """
                .formatted(
                        shelf(parcel),
                        tail,
                        safe(language.text("state.paid")),
                        button(parcel, "hand-over", language.text("clerk.hand-over-this", tail)),
                        button(
                                parcel,
                                "cash-return",
                                language.text("clerk.cash-return-this", tail)));
    }

    private String button(Parcel parcel, String action, String words) {
        return """
        <form method="post" action="/clerk/%s?lang=%s">
        <input type="hidden" name="reference" value="%s">
        <button type="submit">%s</button>
        </form>
        """
                .formatted(action, language.tag(), parcel.reference().text(), safe(words));
    }

    /// An amount for people, such as `JPY 2,660`.
    static String amount(Cash cash) {
        BigDecimal number = BigDecimal.valueOf(cash.amount(), cash.decimals());
        return cash.currency()
                + " "
                + String.format(Locale.ROOT, "%,." + cash.decimals() + "f", number);
    }

    /// What a clerk typed, in minor units: full width, thousands apart and a sign of the currency
    /// do not matter. Empty when it is no amount of that currency.
    static OptionalLong typed(String text, int decimals) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,円¥]|JPY", "");
        if (!plain.matches(NUMBER)) {
            return OptionalLong.empty();
        }
        BigDecimal number = new BigDecimal(plain);
        return number.stripTrailingZeros().scale() > decimals
                ? OptionalLong.empty()
                : OptionalLong.of(
                        number.movePointRight(decimals)
                                .setScale(0, RoundingMode.UNNECESSARY)
                                .longValueExact());
    }

    private static String shelf(Parcel parcel) {
        return parcel.shelf().isEmpty() ? "–" : safe(parcel.shelf());
    }
}
