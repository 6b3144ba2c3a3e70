// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import static io.tokumei.hub.trade.TradeFixture.DUE;
import static io.tokumei.hub.trade.TradeFixture.NOON;
import static io.tokumei.hub.trade.TradeFixture.wallet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.plan.Plans;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntrustedPaymentsTest {
    private static final Money LIMIT = Money.jpy(3000);

    private static TradeFixture bought(Optional<Money> limit) {
        return TradeFixture.aTrade(Plans.PURCHASE_AGENT).entrusted(limit).accepted();
    }

    private static Decision pay(TradeFixture trade, Money available) {
        return Decisions.decide(trade.trade(), new Command.PayEntrusted(wallet(available), NOON));
    }

    private static Decision declined(Refusal why) {
        return new Decision.Accepted(List.of(new TradeEvent.PaymentDeclined(why, NOON)));
    }

    @Test
    void priceWithinTheLimitIsPaidAtOnceAndReleasesTheGoods() {
        Trade paid = bought(Optional.of(LIMIT)).settled(DUE).trade();
        assertThat(paid.funds()).isInstanceOf(FundsFacet.Paid.class);
        assertThat(paid.shipment()).isInstanceOf(ShipmentFacet.Released.class);
    }

    @Test
    void withoutALimitThePriceIsPaidWhateverItIs() {
        Trade paid = bought(Optional.empty()).settled(DUE).trade();
        assertThat(paid.funds()).isInstanceOf(FundsFacet.Paid.class);
    }

    @Test
    void priceAtTheLimitIsWithinIt() {
        assertThat(bought(Optional.of(DUE)).settled(DUE).trade().funds())
                .isInstanceOf(FundsFacet.Paid.class);
    }

    @Test
    void priceOverTheLimitIsDeclinedThoughTheWalletCouldPay() {
        assertThat(pay(bought(Optional.of(Money.jpy(2659))), Money.jpy(9000)))
                .isEqualTo(declined(new Refusal.PriceOverLimit(DUE)));
    }

    @Test
    void shortBalanceIsDeclinedWithWhatIsMissing() {
        assertThat(pay(bought(Optional.of(LIMIT)), Money.jpy(2600)))
                .isEqualTo(declined(new Refusal.InsufficientBalance(Money.jpy(60))));
    }

    @Test
    void declinedPurchaseShipsNothingUntilTheShopperHasItPaid() {
        TradeFixture trade = bought(Optional.of(Money.jpy(1))).settled(DUE);
        assertThat(trade.trade().funds()).isInstanceOf(FundsFacet.Unpaid.class);
        assertThat(trade.trade().shipment()).isInstanceOf(ShipmentFacet.Blocked.class);
        assertThat(trade.paid().trade().funds()).isInstanceOf(FundsFacet.Paid.class);
    }

    @Test
    void entrustedPaymentIsDecidedOnce() {
        TradeFixture declined = bought(Optional.of(Money.jpy(1))).settled(DUE);
        assertThat(pay(declined, DUE)).isEqualTo(Decision.Accepted.of());
        TradeFixture paid = bought(Optional.empty()).settled(DUE);
        assertThat(pay(paid, DUE)).isEqualTo(Decision.Accepted.of());
    }

    @Test
    void walletThatWasNotEntrustedPaysNothing() {
        var other = new WalletView(new UUID(9, 9).toString(), TradeFixture.AGENT, DUE);
        assertThat(
                        Decisions.decide(
                                bought(Optional.empty()).trade(),
                                new Command.PayEntrusted(other, NOON)))
                .isEqualTo(new Decision.Refused(new Refusal.ContractNotProved()));
    }

    @Test
    void nothingIsPaidBeforeThePriceIsKnown() {
        TradeFixture placed = TradeFixture.aTrade(Plans.PURCHASE_AGENT).entrusted(Optional.empty());
        assertThat(pay(placed, DUE)).isEqualTo(new Decision.Refused(new Refusal.OutOfOrder()));
    }
}
