// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.pickup;

import io.tokumei.sandbox.browser.Browser;
import io.tokumei.sandbox.browser.Page;
import io.tokumei.sandbox.history.Patience;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;

/// Somebody at the terminal who types a number and a secret.
public final class Visitor {
    private static final int NO = 403;
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final URI kiosk;
    private final BiConsumer<String, String> diary;
    private final Browser browser = Browser.anonymous();

    /// @param diary told what the terminal said, and to which number
    public Visitor(URI kiosk, BiConsumer<String, String> diary) {
        this.kiosk = kiosk;
        this.diary = diary;
    }

    /// What the terminal said.
    public enum Answer {
        YES,
        NO,
        LATER
    }

    /// Types both once.
    public Answer type(String number, String secret) {
        Answer answer = answer(number, secret);
        diary.accept("number and secret: " + answer, number);
        return answer;
    }

    private Answer answer(String number, String secret) {
        try {
            Page page =
                    browser.submit(
                            kiosk.resolve("/collect"),
                            Map.of("reference", number, "secret", secret));
            return page.isGood() ? Answer.YES : page.status() == NO ? Answer.NO : Answer.LATER;
        } catch (UncheckedIOException e) {
            return Answer.LATER;
        }
    }

    /// Types both until the terminal says yes or `patience` ends.
    public boolean collect(String number, String secret, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (type(number, secret) == Answer.YES) {
                return true;
            }
            Patience.rest(PAUSE);
        }
        return false;
    }
}
