// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.disclosure.Matrix;
import io.tokumei.hub.disclosure.NoticeRule;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToAgent;
import io.tokumei.hub.notice.ToCourier;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.plan.Plans;
import io.tokumei.hub.trade.Evolution;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TradeFixture;
import io.tokumei.hub.trade.TradePlan;
import io.tokumei.hub.trade.TradePlan.Holder;
import io.tokumei.hub.trade.TradePlan.OrderPath;
import io.tokumei.hub.trade.TradePlan.PayWhen;
import io.tokumei.hub.trade.TransportStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every notice of every course of a trade, under every setting of the knobs that say who stands
/// between shopper and store (checklist E2-13).
class TopologyTest {
    private static final Reactions REACTIONS =
            new Reactions(new DemoDirectory(), "relay.tokumei.example", "Pay the slip.");

    static Stream<TradePlan> throughAnAgent() {
        return Stream.of(PayWhen.values())
                .map(when -> plan(OrderPath.THROUGH_PURCHASE_AGENT, when));
    }

    static Stream<TradePlan> direct() {
        return Stream.of(PayWhen.values()).map(when -> plan(OrderPath.SHOPPER_TO_STORE, when));
    }

    private static TradePlan plan(OrderPath path, PayWhen when) {
        TradePlan p =
                path == OrderPath.SHOPPER_TO_STORE ? Plans.PAYMENT_AGENT : Plans.PURCHASE_AGENT;
        return new TradePlan(
                p.code(),
                path,
                p.numberIssuer(),
                p.secretIssuers(),
                p.fundsModel(),
                p.cardWay(),
                when,
                p.payeeWhen(),
                TradePlan.ShipGate.HELD,
                p.shipPath(),
                p.referenceHolder(),
                p.arrivalTeller(),
                p.receiptTo(),
                p.identityHolder(),
                p.verifyModes(),
                p.options());
    }

    /// Every way a trade may end.
    private static Stream<TradeFixture> courses(TradePlan plan) {
        return Stream.of(
                begun(plan).rejected(),
                paid(plan).tendered().reported(TransportStatus.LOST),
                paid(plan).tendered().reported(TransportStatus.RETURNED),
                locked(paid(plan).tendered().stored()),
                paid(plan)
                        .tendered()
                        .reported(TransportStatus.ACCEPTED)
                        .reported(TransportStatus.ARRIVED)
                        .stored()
                        .presented(true)
                        .handedOver(),
                begun(plan, Money.jpy(1)).accepted().settled(TradeFixture.DUE).paid(),
                begun(plan).accepted().settled(Money.jpy(1)).paid());
    }

    private static TradeFixture begun(TradePlan plan) {
        return begun(plan, TradeFixture.DUE);
    }

    private static TradeFixture begun(TradePlan plan, Money limit) {
        TradeFixture trade = TradeFixture.aTrade(plan);
        return plan.orderTaker() == Holder.PURCHASE_AGENT
                ? trade.entrusted(Optional.of(limit))
                : trade;
    }

    private static TradeFixture paid(TradePlan plan) {
        TradeFixture accepted = begun(plan).accepted();
        return plan.orderTaker() == Holder.PURCHASE_AGENT
                ? accepted.settled(TradeFixture.DUE)
                : accepted.paid();
    }

    private static TradeFixture locked(TradeFixture stored) {
        return stored.presented(false)
                .presented(false)
                .presented(false)
                .presented(false)
                .presented(false);
    }

    private static List<Notice> notices(TradeFixture course) {
        List<Notice> notices = new ArrayList<>();
        List<TradeEvent> events = course.events();
        for (int i = 0; i < events.size(); i++) {
            Trade trade = Evolution.replay(events.subList(0, i + 1)).orElseThrow();
            notices.addAll(
                    REACTIONS.react(trade, events.get(i), Optional.of(trade.shopper())).notices());
        }
        return notices;
    }

    @ParameterizedTest
    @MethodSource("throughAnAgent")
    void everyPartyIsToldOnlyWhatThePlansListAllows(TradePlan plan) {
        assertAllowed(plan);
    }

    @ParameterizedTest
    @MethodSource("direct")
    void everyPartyIsToldOnlyWhatTheListOfDirectOrdersAllows(TradePlan plan) {
        assertAllowed(plan);
    }

    private static void assertAllowed(TradePlan plan) {
        var rule = new NoticeRule(Matrix.shipped(), plan.code());
        courses(plan)
                .flatMap(course -> notices(course).stream())
                .forEach(notice ->
                        assertThat(rule.findings(notice.getClass(), audience(notice, plan)))
                                .isEmpty());
    }

    private static Role audience(Notice notice, TradePlan plan) {
        return switch (notice) {
            case ToShopper _ -> Role.SHOPPER;
            case ToStore _ -> Role.STORE;
            case ToAgent _ -> plan.agentRole();
            case ToCourier _ -> Role.COURIER;
            case ToPickupPoint _ -> Role.PICKUP_POINT;
        };
    }

    @ParameterizedTest
    @MethodSource("throughAnAgent")
    void storeIsToldNothingThatLeadsToTheShopper(TradePlan plan) {
        courses(plan)
                .forEach(course -> {
                    Trade trade = course.trade();
                    assertThat(notices(course))
                            .filteredOn(ToStore.class::isInstance)
                            .isNotEmpty()
                            .noneMatch(n -> parts(n).contains(trade.references().alias()))
                            .noneMatch(n -> parts(n).contains(trade.references().payment().value()))
                            .noneMatch(n -> parts(n).contains(trade.shopper().address().value()));
                });
    }

    @ParameterizedTest
    @MethodSource("throughAnAgent")
    void shopperIsToldByTheAgentAloneAndNothingThatLeadsToTheStore(TradePlan plan) {
        courses(plan)
                .forEach(course -> {
                    Trade trade = course.trade();
                    assertThat(notices(course))
                            .filteredOn(ToShopper.class::isInstance)
                            .isNotEmpty()
                            .noneMatch(n -> parts(n).contains(trade.references().order().value()))
                            .noneMatch(n -> parts(n).contains("N-1"))
                            .noneMatch(n -> values(n).contains(Holder.STORE));
                });
    }

    @Test
    void agentsAloneStandBetween() {
        assertThat(Plans.PURCHASE_AGENT.arrivalTeller()).isEqualTo(Holder.PURCHASE_AGENT);
        assertThat(Plans.PURCHASE_AGENT.orderTaker()).isEqualTo(Holder.PURCHASE_AGENT);
        assertThat(Plans.CARD_COMPANY.orderTaker()).isEqualTo(Holder.PURCHASE_AGENT);
        assertThat(Plans.PAYMENT_AGENT.orderTaker()).isEqualTo(Holder.STORE);
    }

    /// What a notice says, as text; what is masked in its own text stands here in clear.
    private static String parts(Notice notice) {
        return String.join(" ", values(notice).stream().map(String::valueOf).toList());
    }

    private static List<Object> values(Notice notice) {
        return Arrays.stream(notice.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(notice);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
