// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.flow.InboxMessage;
import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Parcel;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Price;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.RemittanceWay;
import io.tokumei.hub.trade.TransportStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads forms as they were kept in the inbox: at once for whoever waits at the page, and again
/// after a crash.
@Component
public final class FormReader {
    static final String QUANTITY = "quantity.";

    /// Begins the field of a number that a batch of cash holds.
    static final String LINE = "line.";

    private static final Reading UNREADABLE = Reading.unreadable("form", List.of());

    /// Reads one kept form.
    public Reading read(InboxMessage message) {
        String lane = message.key().lane();
        String party = lane.substring(lane.indexOf(':') + 1);
        Fields fields = Fields.read(message.raw());
        Instant at = message.receivedAt();
        if (!PartyId.isWellFormed(party)) {
            return UNREADABLE;
        }
        return Form.ofLane(lane)
                .flatMap(form -> intake(form, party, fields, at))
                .map(Reading::of)
                .orElse(UNREADABLE);
    }

    private static Optional<Intake> intake(Form form, String party, Fields fields, Instant at) {
        return switch (form) {
            case ORDER -> order(fields);
            case PURCHASE -> purchase(fields);
            case PAYMENT -> payment(fields);
            case ACCEPTANCE -> acceptance(new PartyId(party), fields, at);
            case REFUSAL ->
                    Reference.read(fields.get("order"))
                            .map(order -> new Intake.OrderRefusal(new PartyId(party), order, at));
            case SHIPMENT -> shipment(new PartyId(party), fields, at);
            case DEPOSIT -> deposit(new PartyId(party), fields, at);
            case PAYOUT ->
                    Reference.read(fields.get("payment"))
                            .map(payment -> new Intake.Payout(new PartyId(party), payment, at));
            case REMITTANCE -> remittance(new PartyId(party), fields, at);
            case REPORT -> report(new PartyId(party), fields, at);
        };
    }

    private static Optional<Intake> order(Fields fields) {
        return asker(fields).map(asker -> new Intake.Order(asker, draft(fields)));
    }

    /// A limit that cannot be read is none of the shopper's: nothing is bought.
    private static Optional<Intake> purchase(Fields fields) {
        Optional<Intake.Asker> asker = asker(fields);
        Optional<ContractCode> code = ContractCode.read(fields.get("contract"));
        Optional<Verification> verification = Verification.read(fields.get("verification"));
        Optional<Money> limit = yen(fields.get("limit"));
        boolean limited = !fields.get("limit").isBlank();
        if (asker.isEmpty()
                || code.isEmpty()
                || verification.isEmpty()
                || (limited && limit.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new Intake.Purchase(
                        asker.get(), draft(fields), code.get(), verification.get(), limit));
    }

    private static Optional<Intake.Asker> asker(Fields fields) {
        Language language = fields.get("lang").equals("ja") ? Language.JA : Language.EN;
        return MailAddress.read(fields.get("mail"))
                .map(mail -> new Intake.Asker(mail, language, Medium.WEB));
    }

    private static OrderDraft draft(Fields fields) {
        List<OrderDraft.Line> lines =
                fields.values().entrySet().stream()
                        .filter(e -> e.getKey().startsWith(QUANTITY))
                        .filter(e -> !Fields.plain(e.getValue()).matches("0*"))
                        .map(e -> line(e.getKey(), e.getValue()))
                        .toList();
        return new OrderDraft(
                fields.get("store"), lines, fields.get("pickup"), fields.get("agent"));
    }

    private static OrderDraft.Line line(String name, String quantity) {
        return new OrderDraft.Line(name.substring(QUANTITY.length()), Fields.plain(quantity));
    }

    private static Optional<Intake> payment(Fields fields) {
        Optional<ContractCode> code = ContractCode.read(fields.get("contract"));
        Optional<Verification> verification = Verification.read(fields.get("verification"));
        Optional<Money> amount = yen(fields.get("amount"));
        if (code.isEmpty() || verification.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Intake.PaymentRequest(
                        Optional.empty(),
                        fields.get("payment"),
                        code.get(),
                        verification.get(),
                        fields.get("payee"),
                        amount.get()));
    }

    private static Optional<Intake> acceptance(PartyId store, Fields fields, Instant at) {
        Optional<Reference> order = Reference.read(fields.get("order"));
        Optional<Money> goods = yen(fields.get("goods")).filter(m -> m.minor() > 0);
        Optional<Money> postage = yen(fields.get("postage"));
        Optional<Money> fee = yen(fields.values().containsKey("fee") ? fields.get("fee") : "0");
        String number = fields.get("number");
        if (order.isEmpty()
                || goods.isEmpty()
                || postage.isEmpty()
                || fee.isEmpty()
                || !number.matches("[A-Za-z0-9-]{1,20}")) {
            return Optional.empty();
        }
        Price price = price(goods.get(), postage.get(), fee.get());
        return Optional.of(
                new Intake.OrderAcceptance(
                        store, order.get(), number, price, Optional.empty(), at));
    }

    /// Checklist GEN-05: the goods alone, or shipping and fees as well, each in a line of its own.
    private static Price price(Money goods, Money postage, Money fee) {
        List<Price.Line> lines =
                Stream.of(
                                new Price.Line(Price.Kind.GOODS, goods),
                                new Price.Line(Price.Kind.SHIPPING, postage),
                                new Price.Line(Price.Kind.FEE, fee))
                        .filter(line -> line.amount().minor() > 0)
                        .toList();
        return new Price(lines, goods.plus(postage).plus(fee));
    }

    private static Optional<Intake> shipment(PartyId store, Fields fields, Instant at) {
        Optional<Reference> shipping = Reference.read(fields.get("shipping"));
        Optional<Integer> weight = number(fields.get("weight"), 1_000_000);
        if (shipping.isEmpty() || weight.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Intake.ShippingInstruction(
                        store,
                        shipping.get(),
                        fields.get("courier"),
                        fields.get("pickup"),
                        new Parcel(1, weight.get(), ""),
                        at));
    }

    private static Optional<Intake> deposit(PartyId agent, Fields fields, Instant at) {
        Optional<Reference> deposit = Reference.read(fields.get("deposit"));
        Optional<Money> amount = yen(fields.get("amount")).filter(m -> m.minor() > 0);
        return deposit.isEmpty() || amount.isEmpty()
                ? Optional.empty()
                : Optional.of(new Intake.Deposit(agent, deposit.get(), amount.get(), at));
    }

    private static Optional<Intake> remittance(PartyId site, Fields fields, Instant at) {
        List<Reference> lines =
                fields.values().keySet().stream()
                        .filter(name -> name.startsWith(LINE))
                        .flatMap(name -> Reference.read(name.substring(LINE.length())).stream())
                        .toList();
        Optional<Money> total = yen(fields.get("total"));
        Optional<RemittanceWay> way =
                Stream.of(RemittanceWay.values())
                        .filter(w -> w.name().equals(fields.get("way")))
                        .findAny();
        String store = fields.get("store");
        if (lines.isEmpty()
                || lines.size() > Intake.CashRemittance.MAX_LINES
                || total.isEmpty()
                || way.isEmpty()
                || !PartyId.isWellFormed(store)) {
            return Optional.empty();
        }
        return Optional.of(
                new Intake.CashRemittance(
                        site, new PartyId(store), lines, total.get(), way.get(), at));
    }

    private static Optional<Intake> report(PartyId courier, Fields fields, Instant at) {
        Optional<TransportStatus> status =
                List.of(TransportStatus.values()).stream()
                        .filter(s -> s.name().equals(fields.get("status")))
                        .findAny();
        Optional<Reference> shipping = Reference.read(fields.get("shipping"));
        return status.isEmpty() || shipping.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Intake.TransportReport(courier, shipping.get(), status.get(), at));
    }

    private static Optional<Money> yen(String text) {
        return number(text.replace(",", ""), 100_000_000).map(Money::jpy);
    }

    private static Optional<Integer> number(String text, int limit) {
        return text.matches("[0-9]{1,9}") && Integer.parseInt(text) <= limit
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }
}
