// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.plan;

import io.tokumei.hub.trade.TradePlan;
import io.tokumei.hub.trade.TradePlan.CardWay;
import io.tokumei.hub.trade.TradePlan.FundsModel;
import io.tokumei.hub.trade.TradePlan.Holder;
import io.tokumei.hub.trade.TradePlan.Option;
import io.tokumei.hub.trade.TradePlan.OrderPath;
import io.tokumei.hub.trade.TradePlan.PayWhen;
import io.tokumei.hub.trade.TradePlan.PayeeWhen;
import io.tokumei.hub.trade.TradePlan.ShipGate;
import io.tokumei.hub.trade.TradePlan.ShipPath;
import io.tokumei.hub.trade.TradePlan.VerifyMode;
import java.util.List;
import java.util.Set;

/// The five trade plans with their default knobs (seed document, embodiments 1 to 5).
public final class Plans {
    private static final Set<VerifyMode> ANY_MODE =
            Set.of(VerifyMode.ONLINE, VerifyMode.ON_TERMINAL, VerifyMode.NONE);
    private static final Set<Option> ALL_OPTIONS = Set.of(Option.values());

    /// The shopper pays through an agent that knows nothing of the goods.
    public static final TradePlan PAYMENT_AGENT =
            new TradePlan(
                    "payment-agent",
                    OrderPath.SHOPPER_TO_STORE,
                    Holder.STORE,
                    Set.of(Holder.STORE, Holder.SHOPPER),
                    FundsModel.WALLET,
                    CardWay.NONE,
                    PayWhen.BEFORE_SHIPPING,
                    PayeeWhen.PAID,
                    ShipGate.PAID,
                    ShipPath.STORE_TO_POINT,
                    Holder.STORE,
                    Holder.STORE,
                    Holder.STORE,
                    Holder.PAYMENT_AGENT,
                    ANY_MODE,
                    ALL_OPTIONS);

    /// An agent buys for the shopper; shopper and store never exchange anything.
    public static final TradePlan PURCHASE_AGENT =
            new TradePlan(
                    "purchase-agent",
                    OrderPath.THROUGH_PURCHASE_AGENT,
                    Holder.STORE,
                    Set.of(Holder.STORE, Holder.SHOPPER),
                    FundsModel.WALLET,
                    CardWay.NONE,
                    PayWhen.BEFORE_SHIPPING,
                    PayeeWhen.PAID,
                    ShipGate.PAID,
                    ShipPath.STORE_TO_POINT,
                    Holder.STORE,
                    Holder.PURCHASE_AGENT,
                    Holder.STORE,
                    Holder.PURCHASE_AGENT,
                    ANY_MODE,
                    ALL_OPTIONS);

    /// The purchase agent advances the money and claims it from a card company.
    public static final TradePlan CARD_COMPANY =
            new TradePlan(
                    "card-company",
                    OrderPath.THROUGH_PURCHASE_AGENT,
                    Holder.STORE,
                    Set.of(Holder.STORE, Holder.SHOPPER),
                    FundsModel.ADVANCE_AND_CARD_CLAIM,
                    CardWay.NUMBER_ONLY,
                    PayWhen.BEFORE_SHIPPING,
                    PayeeWhen.ARRIVED,
                    ShipGate.PAID,
                    ShipPath.STORE_TO_POINT,
                    Holder.STORE,
                    Holder.PURCHASE_AGENT,
                    Holder.STORE,
                    Holder.CARD_COMPANY,
                    ANY_MODE,
                    ALL_OPTIONS);

    /// An agent guarantees payment between two individuals.
    public static final TradePlan GUARANTEE =
            new TradePlan(
                    "guarantee",
                    OrderPath.THROUGH_GUARANTOR,
                    Holder.PAYMENT_AGENT,
                    Set.of(Holder.PAYMENT_AGENT, Holder.SHOPPER),
                    FundsModel.ESCROW,
                    CardWay.NONE,
                    PayWhen.AFTER_RECEIPT,
                    PayeeWhen.RECEIVED,
                    ShipGate.GUARANTEED,
                    ShipPath.SELLER_THROUGH_AGENT,
                    Holder.PAYMENT_AGENT,
                    Holder.PAYMENT_AGENT,
                    Holder.PAYMENT_AGENT,
                    Holder.PAYMENT_AGENT,
                    ANY_MODE,
                    Set.of(Option.GIFT, Option.HOME_WITH_CONSENT, Option.BUYER_CHOSEN_SECRET));

    /// The shopper pays cash at the pickup point.
    public static final TradePlan CASH_AT_POINT =
            new TradePlan(
                    "cash-at-point",
                    OrderPath.SHOPPER_TO_STORE,
                    Holder.STORE,
                    Set.of(Holder.STORE, Holder.SHOPPER),
                    FundsModel.CASH_AT_POINT,
                    CardWay.NONE,
                    PayWhen.AT_HANDOVER,
                    PayeeWhen.RECEIVED,
                    ShipGate.NONE,
                    ShipPath.STORE_TO_POINT,
                    Holder.STORE,
                    Holder.STORE,
                    Holder.STORE,
                    Holder.NOBODY,
                    ANY_MODE,
                    ALL_OPTIONS);

    /// All plans, in the order of the seed document.
    public static final List<TradePlan> ALL =
            List.of(PAYMENT_AGENT, PURCHASE_AGENT, CARD_COMPANY, GUARANTEE, CASH_AT_POINT);

    private Plans() {}
}
