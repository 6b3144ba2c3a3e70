// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.trade.Money;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads quantities and amounts as people write them.
final class Numbers {
    private static final Pattern QUANTITY =
            Pattern.compile(
                    "[x×*]?\\s?([0-9]{1,3}|[〇一二三四五六七八九十]{1,3})\\s?"
                            + "(?:個|冊|点|本|枚|部|つ|セット|箱|袋|pcs?|pieces?"
                            + "|copies|copy|units?|items?|sets?)?");

    /// A quantity written behind an item: `A-001 × 2`, `A-001 2冊`.
    private static final Pattern TRAILING =
            Pattern.compile(
                    "(.{1,200}?)\\s{0,3}(?:[×＊*]\\s?|\\s[xX]\\s?)([0-9０-９]{1,3})(?:個|冊|点|本|枚|部)?"
                            + "|(.{1,200}?)[\\s　]{1,3}([0-9０-９]{1,3})\\s?"
                            + "(?:個|冊|点|本|枚|部|つ|pcs|copies)");

    private static final Pattern AMOUNT =
            Pattern.compile(
                    "([a-z]{3}|[¥\\\\$€£])?\\s?([0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,13})"
                            + "(\\.[0-9]{1,3})?\\s?(円|yen|[a-z]{3})?\\s?(?:-|です|也|\\(?税込\\)?)?");
    private static final Map<String, String> SIGNS =
            Map.of(
                    "¥", "JPY", "\\", "JPY", "円", "JPY", "yen", "JPY", "$", "USD", "€", "EUR", "£",
                    "GBP");
    private static final String KANJI = "〇一二三四五六七八九";

    private Numbers() {}

    /// An item and the quantity written behind it.
    record Counted(String item, String quantity) {}

    /// A quantity of 1 to 999, in plain digits; empty when it cannot be read.
    static Optional<String> quantity(String text) {
        Matcher read = QUANTITY.matcher(folded(text));
        if (!read.matches()) {
            return Optional.empty();
        }
        int value = integer(read.group(1));
        return value < 1 ? Optional.empty() : Optional.of(Integer.toString(value));
    }

    static Optional<Counted> counted(String item) {
        Matcher read = TRAILING.matcher(item.strip());
        if (!read.matches()) {
            return Optional.empty();
        }
        boolean times = read.group(1) != null;
        return quantity(times ? read.group(2) : read.group(4))
                .map(q -> new Counted((times ? read.group(1) : read.group(3)).strip(), q));
    }

    /// An amount; without a currency it is in yen. Empty when it cannot be read or has more
    /// decimals than its currency.
    static Optional<Money> amount(String text) {
        Matcher read = AMOUNT.matcher(folded(text));
        if (!read.matches()) {
            return Optional.empty();
        }
        String before = currency(read.group(1));
        String behind = currency(read.group(4));
        if (!before.isEmpty() && !behind.isEmpty() && !before.equals(behind)) {
            return Optional.empty();
        }
        String code = before.isEmpty() ? behind : before;
        String decimals = read.group(3) == null ? "" : read.group(3);
        return money(read.group(2).replace(",", "") + decimals, code.isEmpty() ? "JPY" : code);
    }

    private static Optional<Money> money(String number, String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() < 0) {
                return Optional.empty();
            }
            long minor =
                    new BigDecimal(number)
                            .movePointRight(currency.getDefaultFractionDigits())
                            .longValueExact();
            return minor < 1 || minor > Money.LIMIT
                    ? Optional.empty()
                    : Optional.of(new Money(minor, currency));
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    private static String currency(@Nullable String written) {
        if (written == null) {
            return "";
        }
        return SIGNS.getOrDefault(written, written.toUpperCase(Locale.ROOT));
    }

    private static int integer(String digits) {
        if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(digits);
        }
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return digits.length() == 1 ? KANJI.indexOf(digits) : 0;
        }
        int tens = ten == 0 ? 1 : KANJI.indexOf(digits.charAt(ten - 1));
        int ones = ten == digits.length() - 1 ? 0 : KANJI.indexOf(digits.charAt(ten + 1));
        return ten > 1 || tens < 0 || ones < 0 ? 0 : tens * 10 + ones;
    }

    private static String folded(String text) {
        String limited = text.length() > 60 ? "" : text;
        return Normalizer.normalize(limited, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
