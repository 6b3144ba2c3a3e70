// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.trade.TradePlan;
import java.util.regex.Pattern;

/// How a party may know an element of a trade, in the words a shopper is told.
enum Access {
    /// In clear.
    READS,
    /// In clear in some cases only: with consent, or depending on how an account was opened.
    SOMETIMES,
    /// For a moment, never stored.
    PASSES,
    /// Only as something it cannot open.
    SEALED,
    /// Not at all.
    NEVER,
    /// There is no such thing in this trade.
    ABSENT;

    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");
    private static final Pattern CONDITION = Pattern.compile("\\b(if|when|only if|only on)\\b");
    private static final String AFTER_RECEIPT = "R if pay-after-receipt";

    /// Every payment agent is hosted: the ledger of its accounts is the hub's own.
    private static final String RUNS_BOOKS = "R if it runs the agent's books";

    /// Reads a level of the list as it holds for trades of a plan.
    static Access read(String level, TradePlan plan) {
        if (level.equals(AFTER_RECEIPT)) {
            return plan.payWhen() == TradePlan.PayWhen.AFTER_RECEIPT ? READS : NEVER;
        }
        if (level.equals(RUNS_BOOKS)) {
            return READS;
        }
        String text = REMARK.matcher(level).replaceAll("");
        boolean conditional = CONDITION.matcher(text).find() || letters(text) > 1;
        return conditional ? SOMETIMES : plain(text);
    }

    private static Access plain(String text) {
        return switch (text.charAt(0)) {
            case 'R' -> READS;
            case 'D' -> SEALED;
            case 'C' -> SOMETIMES;
            case 'T' -> PASSES;
            case 'N' -> NEVER;
            case '-' -> ABSENT;
            default -> throw new IllegalStateException("no level: " + text);
        };
    }

    /// How many different level letters stand in the text.
    private static long letters(String text) {
        return Pattern.compile("\\b[RDCTN]\\b")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .count();
    }
}
