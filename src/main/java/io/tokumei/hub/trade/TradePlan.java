// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.util.Set;

/// How one kind of trade runs, as data: every rule reads these knobs and none asks for a plan's
/// name.
///
/// The knobs and their values are those of the five embodiments of the seed document (checklist
/// §1.2 to §1.7); a trade keeps the plan it was ordered under.
///
/// @param code the stored name of the plan
public record TradePlan(
        String code,
        OrderPath orderPath,
        Holder numberIssuer,
        Set<Holder> secretIssuers,
        FundsModel fundsModel,
        CardWay cardWay,
        PayWhen payWhen,
        PayeeWhen payeeWhen,
        ShipGate shipGate,
        ShipPath shipPath,
        Holder referenceHolder,
        Holder arrivalTeller,
        Holder receiptTo,
        Holder identityHolder,
        Set<VerifyMode> verifyModes,
        Set<Option> options) {

    public TradePlan {
        secretIssuers = Set.copyOf(secretIssuers);
        verifyModes = Set.copyOf(verifyModes);
        options = Set.copyOf(options);
    }

    /// Who takes the shopper's order and answers it: whoever it is given to.
    public Holder orderTaker() {
        return switch (orderPath) {
            case SHOPPER_TO_STORE -> Holder.STORE;
            case THROUGH_PURCHASE_AGENT -> Holder.PURCHASE_AGENT;
            case THROUGH_GUARANTOR -> Holder.PAYMENT_AGENT;
        };
    }

    /// The part that the trade's agent plays.
    public Role agentRole() {
        return switch (orderPath) {
            case SHOPPER_TO_STORE, THROUGH_GUARANTOR -> Role.PAYMENT_AGENT;
            case THROUGH_PURCHASE_AGENT -> Role.PURCHASE_AGENT;
        };
    }

    /// Whether the pickup point collects the price, and no agent pays it (checklist E5-07).
    public boolean paysCashAtPoint() {
        return fundsModel == FundsModel.CASH_AT_POINT;
    }

    /// Which way an order travels.
    public enum OrderPath {
        SHOPPER_TO_STORE,
        THROUGH_PURCHASE_AGENT,
        THROUGH_GUARANTOR
    }

    /// A party that issues, holds or tells something.
    public enum Holder {
        STORE,
        PAYMENT_AGENT,
        PURCHASE_AGENT,
        CARD_COMPANY,
        SHOPPER,
        NOBODY
    }

    /// Where the money comes from.
    public enum FundsModel {
        WALLET,
        ADVANCE_AND_CARD_CLAIM,
        ESCROW,
        CASH_AT_POINT
    }

    /// How the card is named to the card company (checklist E3-12a to c).
    public enum CardWay {
        NONE,
        KNOWN_TO_AGENT,
        SEALED_FOR_COMPANY,
        NUMBER_ONLY
    }

    /// When the shopper's money is taken; until then it is held.
    public enum PayWhen {
        BEFORE_SHIPPING,
        AT_SHIPPING,
        AFTER_RECEIPT,
        AT_HANDOVER
    }

    /// When the one who advanced or holds money for another claims it or pays it out.
    public enum PayeeWhen {
        PAID,
        GOODS_AT_AGENT,
        ARRIVED,
        RECEIVED
    }

    /// What must be true before goods may leave.
    public enum ShipGate {
        NONE,
        HELD,
        PAID,
        GUARANTEED
    }

    /// Which way the parcel travels.
    public enum ShipPath {
        STORE_TO_POINT,
        SELLER_THROUGH_AGENT,
        SELLER_TO_POINT
    }

    /// Where a presented credential is compared.
    public enum VerifyMode {
        ONLINE,
        ON_TERMINAL,
        NONE
    }

    /// What a plan also allows.
    public enum Option {
        GIFT,
        HOME_WITH_CONSENT,
        DISCOUNT_FOR_ATTRIBUTES,
        BUYER_CHOSEN_SECRET
    }
}
