// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.trade.Refusal;

/// How a refusal is told in APERAK: our code (ERC 9321, agency 91) and a fixed text that repeats
/// nothing of the refused message.
record RefusalCode(String code, String text) {
    static RefusalCode of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownReference _ -> new RefusalCode("HUB01", "REFERENCE NOT KNOWN");
            case Refusal.WrongAmount _ -> new RefusalCode("HUB02", "AMOUNT NOT AS AGREED");
            case Refusal.WrongPayee _ -> new RefusalCode("HUB03", "PAYEE NOT AS AGREED");
            case Refusal.InsufficientBalance _ -> new RefusalCode("HUB04", "NOT COVERED");
            case Refusal.AlreadyPaid _ -> new RefusalCode("HUB05", "ALREADY PAID");
            case Refusal.ContractNotProved _ -> new RefusalCode("HUB06", "NOT PROVED");
            case Refusal.ContractLocked _ -> new RefusalCode("HUB07", "LOCKED");
            case Refusal.UnknownDeposit _ -> new RefusalCode("HUB08", "DEPOSIT NOT KNOWN");
            case Refusal.OutOfOrder _ -> new RefusalCode("HUB09", "NOT AT THIS POINT OF THE TRADE");
            case Refusal.ShipGateClosed _ -> new RefusalCode("HUB10", "SHIPMENT NOT YET ALLOWED");
            case Refusal.UnknownItem _ -> new RefusalCode("HUB11", "ITEM NOT KNOWN");
            case Refusal.UnknownStore _ -> new RefusalCode("HUB12", "STORE NOT KNOWN");
            case Refusal.UnknownAgent _ -> new RefusalCode("HUB13", "AGENT NOT KNOWN");
            case Refusal.UnknownPickupPoint _ -> new RefusalCode("HUB14", "PICKUP POINT NOT KNOWN");
            case Refusal.UnknownCourier _ -> new RefusalCode("HUB15", "COURIER NOT KNOWN");
            case Refusal.UnusableSecret _ -> new RefusalCode("HUB16", "SEALED SECRET NOT USABLE");
            case Refusal.CredentialRefused _ -> new RefusalCode("HUB17", "CREDENTIAL REFUSED");
            case Refusal.CredentialIsLocked _ -> new RefusalCode("HUB18", "CREDENTIAL LOCKED");
            case Refusal.PriceOverLimit _ -> new RefusalCode("HUB20", "PRICE OVER LIMIT");
            case Refusal.WrongRole _ -> new RefusalCode("HUB19", "NOT THE SENDERS TO SAY");
            case Refusal.PaidInCash _ -> new RefusalCode("HUB20", "PAID IN CASH");
            case Refusal.CashMissing _ -> new RefusalCode("HUB21", "CASH NOT COLLECTED");
        };
    }
}
