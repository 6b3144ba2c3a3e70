// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.plan.Plans;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.Parties;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Price;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.References;
import io.tokumei.hub.trade.Terms;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TradeId;
import io.tokumei.hub.trade.Verifier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One trade of tests: who, what, and what happens to it.
final class TestTrade {
    static final TradeId ID = new TradeId(new UUID(1, 2));
    static final Reference ORDER = Reference.ofBits(11);
    static final Reference PAYMENT = Reference.ofBits(12);
    static final Reference SHIPPING = Reference.ofBits(13);
    static final String PAGE = "page-token";
    static final PickupSecret SECRET = PickupSecret.ofBits(0x1_2345_6789_ABCDL);
    static final Instant AT = Instant.parse("2026-11-22T12:00:00.123456Z");

    static final TradeEvent.OrderPlaced PLACED =
            new TradeEvent.OrderPlaced(
                    ID,
                    Plans.PAYMENT_AGENT,
                    new Parties(
                            TestDirectory.STORE,
                            Optional.of(TestDirectory.AGENT),
                            TestDirectory.SITE),
                    new References(ORDER, PAYMENT, SHIPPING, "k3x9"),
                    new Contact(
                            new MailAddress("buyer@anon.example"), Language.JA, Medium.MAIL, PAGE),
                    new OrderContent(List.of(new OrderContent.Line("4-01", "星の本", 2))),
                    Terms.usual(7),
                    AT);

    static final TradeEvent ACCEPTED =
            new TradeEvent.OrderAccepted("S-1", Price.of(Money.jpy(900), Money.jpy(1000)), AT);

    static final TradeEvent ISSUED =
            new TradeEvent.CredentialIssued(new Verifier("1.x.y"), SECRET, AT);

    private TestTrade() {}
}
