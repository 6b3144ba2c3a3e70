// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Outcome;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Item;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.Trade;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The desk of a store that works with a browser (checklist GEN-01, GEN-02): orders come in here
/// instead of by EDI, and each form is the twin of a message.
@Controller
final class StoreDesk {
    private static final String HERE = "/desk/store";

    private final Desks desks;
    private final Views views;
    private final Directory directory;

    StoreDesk(Desks desks, Views views, Directory directory) {
        this.desks = desks;
        this.views = views;
        this.directory = directory;
    }

    /// One order as the desk lists it.
    ///
    /// @param goods what the goods cost by the store's own list; absent when an item is not on it
    record Line(Ordered order, Instant at, Status status, Optional<Money> goods) {}

    /// What both kinds of order tell.
    ///
    /// @param alias empty when an agent is the buyer: there is nobody to write to
    /// @param paidInCash at the pickup point, which sends it on
    record Ordered(
            Reference order,
            Reference shipping,
            OrderContent content,
            PartyId pickupPoint,
            String alias,
            boolean paidInCash) {
        static Optional<Ordered> of(Notice notice) {
            if (notice instanceof ToStore.OrderPlaced n) {
                return Optional.of(
                        new Ordered(
                                n.order(),
                                n.shipping(),
                                n.content(),
                                n.pickupPoint(),
                                n.alias(),
                                n.agentGln().isEmpty()));
            }
            return notice instanceof ToStore.PurchaseOrdered n
                    ? Optional.of(
                            new Ordered(
                                    n.order(),
                                    n.shipping(),
                                    n.content(),
                                    n.pickupPoint(),
                                    "",
                                    false))
                    : Optional.empty();
        }
    }

    @GetMapping(HERE)
    ModelAndView show(Principal who, @RequestParam Map<String, String> filled) {
        return page(who, filled);
    }

    @PostMapping(HERE + "/acceptances")
    ModelAndView accept(Principal who, @RequestParam Map<String, String> sent) {
        return take(Form.ACCEPTANCE, who, sent);
    }

    @PostMapping(HERE + "/refusals")
    ModelAndView refuse(Principal who, @RequestParam Map<String, String> sent) {
        return take(Form.REFUSAL, who, sent);
    }

    @PostMapping(HERE + "/shipments")
    ModelAndView ship(Principal who, @RequestParam Map<String, String> sent) {
        return take(Form.SHIPMENT, who, sent);
    }

    /// The label of a parcel: its number and nothing else (checklist GEN-09, E1-16).
    @GetMapping(HERE + "/labels/{number}")
    ModelAndView label(Principal who, @PathVariable String number) {
        Reference shipping =
                Reference.read(number)
                        .filter(r ->
                                views.byReference(r).filter(t -> isLabel(t, r, who)).isPresent())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = new ModelAndView("desk/label");
        page.addObject("here", HERE + "/labels/" + shipping);
        page.addObject("number", shipping.value());
        page.addObject("bars", Barcode.image(shipping.value()));
        return page;
    }

    private static boolean isLabel(Trade trade, Reference number, Principal who) {
        return trade.references().shipping().equals(number)
                && trade.parties().store().equals(Desks.party(who));
    }

    private ModelAndView take(Form form, Principal who, Map<String, String> sent) {
        Outcome outcome = desks.submit(form, who, sent);
        return Desks.answered(page(who, Map.of()), outcome, sent);
    }

    private ModelAndView page(Principal who, Map<String, String> filled) {
        ModelAndView page = desks.page(who, HERE, filled);
        page.addObject("couriers", directory.partners(Role.COURIER));
        page.addObject("points", directory.pickupPoints());
        page.addObject("orders", orders(Desks.party(who)));
        return page;
    }

    private List<Line> orders(PartyId store) {
        List<Item> items = directory.items(store);
        return views.desk(store, Desks.SHOWN).stream()
                .flatMap(line ->
                        Ordered.of(line.notice()).map(o -> line(o, line.at(), items)).stream())
                .toList();
    }

    private Line line(Ordered order, Instant at, List<Item> items) {
        Status status = views.byReference(order.order()).map(Status::of).orElse(Status.EXCEPTION);
        return new Line(order, at, status, goods(order.content(), items));
    }

    private static Optional<Money> goods(OrderContent content, List<Item> items) {
        Optional<Money> sum = Optional.empty();
        for (OrderContent.Line line : content.lines()) {
            Optional<Money> amount =
                    items.stream()
                            .filter(item -> item.code().equals(line.code()))
                            .map(item -> item.price().times(line.quantity()))
                            .findFirst();
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.map(before -> before.plus(amount.get())).or(() -> amount);
        }
        return sum;
    }
}
