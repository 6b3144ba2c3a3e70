// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import io.tokumei.gateway.protocol.Decoding.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of one map, taken one by one; [#finish()] refuses those nobody asked for.
final class Fields {
    private static final int MAX_TIME = 35;

    private final Item.Dict dict;
    private final Set<String> taken = new HashSet<>();

    Fields(Item.Dict dict) {
        this.dict = dict;
    }

    String text(String key, Rule rule) throws Unreadable {
        Item.Text text = textItem(key, need(key));
        if (!rule.allows(text.value())) {
            throw bad(key, text);
        }
        return text.value();
    }

    Optional<String> optionalText(String key, Rule rule) throws Unreadable {
        return has(key) ? Optional.of(text(key, rule)) : Optional.empty();
    }

    Reference reference(String key) throws Unreadable {
        Item.Text text = textItem(key, need(key));
        if (!Reference.isValid(text.value())) {
            throw bad(key, text);
        }
        return new Reference(text.value());
    }

    Instant time(String key) throws Unreadable {
        Item.Text text = textItem(key, need(key));
        if (text.value().length() > MAX_TIME) {
            throw bad(key, text);
        }
        try {
            Instant time = Instant.parse(text.value());
            if (time.toString().equals(text.value())) {
                return time;
            }
        } catch (DateTimeException e) {
            throw bad(key, text);
        }
        throw new Unreadable(Reason.NOT_DETERMINISTIC, key, text.position());
    }

    Optional<Instant> optionalTime(String key) throws Unreadable {
        return has(key) ? Optional.of(time(key)) : Optional.empty();
    }

    long whole(String key) throws Unreadable {
        Item item = need(key);
        if (item instanceof Item.Whole whole) {
            return whole.value();
        }
        throw new Unreadable(Reason.WRONG_KIND, key, item.position());
    }

    OptionalLong optionalWhole(String key) throws Unreadable {
        return has(key) ? OptionalLong.of(whole(key)) : OptionalLong.empty();
    }

    /// An amount of cash: `amount` and `currency`.
    Cash cash() throws Unreadable {
        String currency = text("currency", Rule.CURRENCY);
        long amount = whole("amount");
        if (!Cash.isCurrency(currency)) {
            throw bad("currency", need("currency"));
        }
        if (!Cash.isValid(amount, currency)) {
            throw bad("amount", need("amount"));
        }
        return new Cash(amount, currency);
    }

    /// Both fields of an amount, or neither.
    Optional<Cash> optionalCash() throws Unreadable {
        return has("amount") || has("currency") ? Optional.of(cash()) : Optional.empty();
    }

    /// A constant of ours, written in lower or upper case as the contract says.
    <E extends Enum<E>> E oneOf(String key, Class<E> kind, boolean lower) throws Unreadable {
        Item.Text text = textItem(key, need(key));
        for (E constant : kind.getEnumConstants()) {
            if (name(constant, lower).equals(text.value())) {
                return constant;
            }
        }
        throw bad(key, text);
    }

    static String name(Enum<?> constant, boolean lower) {
        return lower ? constant.name().toLowerCase(Locale.ROOT) : constant.name();
    }

    Fields dict(String key) throws Unreadable {
        Item item = need(key);
        if (item instanceof Item.Dict inner) {
            return new Fields(inner);
        }
        throw new Unreadable(Reason.WRONG_KIND, key, item.position());
    }

    int position(String key) {
        Item item = dict.entries().get(key);
        return item == null ? dict.position() : item.position();
    }

    void finish() throws Unreadable {
        for (var entry : dict.entries().entrySet()) {
            if (!taken.contains(entry.getKey())) {
                throw new Unreadable(Reason.UNKNOWN_FIELD, "", entry.getValue().position());
            }
        }
    }

    private boolean has(String key) {
        return dict.entries().containsKey(key);
    }

    private Item need(String key) throws Unreadable {
        taken.add(key);
        @Nullable Item item = dict.entries().get(key);
        if (item == null) {
            throw new Unreadable(Reason.MISSING_FIELD, key, dict.position());
        }
        return item;
    }

    private static Item.Text textItem(String key, Item item) throws Unreadable {
        if (item instanceof Item.Text text) {
            return text;
        }
        throw new Unreadable(Reason.WRONG_KIND, key, item.position());
    }

    private static Unreadable bad(String key, Item item) {
        return new Unreadable(Reason.BAD_VALUE, key, item.position());
    }
}
