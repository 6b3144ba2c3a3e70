// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Price;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.TradePlan.Holder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a template may say about one notice: plain texts and lists, already written for the
/// reader's language. A template can reach nothing else.
final class NoticeModel {
    private final MailSettings settings;
    private final Directory directory;
    private final Wording wording;
    private final Map<String, Object> model = new TreeMap<>();

    private NoticeModel(MailSettings settings, Directory directory, Wording wording) {
        this.settings = settings;
        this.directory = directory;
        this.wording = wording;
    }

    static Map<String, Object> of(ToShopper notice, MailSettings settings, Directory directory) {
        var wording = new Wording(notice.to().language(), settings.zone());
        var made = new NoticeModel(settings, directory, wording);
        made.frame(notice.to().page());
        made.fill(notice);
        return made.model;
    }

    private void frame(String page) {
        put("hub", settings.name());
        put("web", settings.page("/"));
        put("page", page.isEmpty() ? "" : settings.page("/p/" + page));
        put("help", settings.help());
        put("orderMail", settings.order().value());
        put("agentMail", settings.agent().value());
    }

    private void fill(ToShopper notice) {
        switch (notice) {
            case ToShopper.OrderAccepted n -> accepted(n);
            case ToShopper.OrderRejected n -> rejected(n);
            case ToShopper.OrderFormReturned n ->
                    model.putAll(FormModel.order(n, directory, settings, wording));
            case ToShopper.AgentFormReturned n -> model.putAll(FormModel.agent(n));
            case ToShopper.PurchaseAccepted n -> bought(n);
            case ToShopper.PurchaseNotPaid n -> notPaid(n);
            case ToShopper.PurchaseFormReturned n ->
                    model.putAll(FormModel.purchase(n, directory, settings, wording));
            case ToShopper.PaymentMade n -> paid(n);
            case ToShopper.PaymentRefused n -> refused(n);
            case ToShopper.ParcelArrived n -> arrived(n);
            case ToShopper.ParcelCollected n -> collected(n);
            case ToShopper.ParcelFailed n -> {
                parcel(n.shipping());
                model.put("lost", n.lost());
            }
            case ToShopper.PickupLocked n -> parcel(n.shipping());
            case ToShopper.OrderExpired n -> lapsed(n);
            case ToShopper.ParcelWaits n -> waits(n);
            case ToShopper.StorageEnded n -> ended(n);
            case ToShopper.PaymentRefunded n -> refunded(n);
            case ToShopper.AccountOpened n -> opened(n);
            case ToShopper.ContractReady n -> ready(n);
            case ToShopper.ToppedUp n -> {
                put("amount", wording.money(n.amount()));
                put("balance", wording.money(n.balance()));
            }
            case ToShopper.SenderNotProved _ -> {
                // Says nothing of what was asked.
            }
        }
    }

    private void collected(ToShopper.ParcelCollected n) {
        parcel(n.shipping());
        put("at", wording.time(n.at()));
        put("cash", n.cash().map(wording::money).orElse(""));
    }

    private void bought(ToShopper.PurchaseAccepted n) {
        parcel(n.shipping());
        put("agent", n.agent());
        put("store", n.store());
        put("payment", n.payment().value());
        put("paymentTail", n.payment().tail());
        put("secret", n.secret().map(PickupSecret::grouped).orElse(""));
        put("pickupPoint", n.pickupPoint());
        put("total", wording.money(n.price().total()));
        model.put("prices", n.price().lines().stream().map(this::price).toList());
        model.put("lines", n.content().lines().stream().map(NoticeModel::line).toList());
    }

    private void notPaid(ToShopper.PurchaseNotPaid n) {
        put("store", n.store());
        put("payment", n.payment().value());
        put("paymentTail", n.payment().tail());
        put("amount", wording.money(n.amount()));
        why(n.why());
        put("depositHint", n.depositHint());
    }

    /// The refusal's name, and the sums it tells.
    private void why(Refusal why) {
        put("why", kebab(why.getClass().getSimpleName()));
        put("due", why instanceof Refusal.WrongAmount w ? wording.money(w.due()) : "");
        put(
                "missing",
                why instanceof Refusal.InsufficientBalance i ? wording.money(i.missing()) : "");
    }

    private void accepted(ToShopper.OrderAccepted n) {
        parcel(n.shipping());
        put("store", n.store());
        put("storeLink", storeLink(n.store()));
        put("order", n.order().value());
        put("orderTail", n.order().tail());
        put("payment", n.payment().map(Reference::value).orElse(""));
        put("secret", n.secret().map(PickupSecret::grouped).orElse(""));
        put("agent", n.agent().orElse(""));
        put("pickupPoint", n.pickupPoint());
        put("total", wording.money(n.price().total()));
        model.put("prices", n.price().lines().stream().map(this::price).toList());
        model.put("lines", n.content().lines().stream().map(NoticeModel::line).toList());
    }

    private Map<String, String> price(Price.Line line) {
        return ordered(
                "kind",
                line.kind().name().toLowerCase(Locale.ROOT),
                "amount",
                wording.money(line.amount()));
    }

    private static Map<String, String> line(OrderContent.Line line) {
        Map<String, String> texts = ordered("code", line.code(), "name", line.name());
        texts.put("quantity", Integer.toString(line.quantity()));
        return texts;
    }

    private void rejected(ToShopper.OrderRejected n) {
        model.put("throughAgent", n.teller() != Holder.STORE);
        put("store", n.store());
        put("storeLink", storeLink(n.store()));
        put("order", n.order().value());
        put("orderTail", n.order().tail());
    }

    private void paid(ToShopper.PaymentMade n) {
        put("payment", n.payment().value());
        put("paymentTail", n.payment().tail());
        put("payee", n.payee());
        put("amount", wording.money(n.amount()));
        put("at", wording.time(n.at()));
    }

    private void refused(ToShopper.PaymentRefused n) {
        put("asked", n.asked());
        put("askedTail", Reference.read(n.asked()).map(Reference::tail).orElse(""));
        why(n.why());
        put("depositHint", n.depositHint());
    }

    private void arrived(ToShopper.ParcelArrived n) {
        parcel(n.shipping());
        put("pickupPoint", n.pickupPoint());
        put("address", n.address());
        put("kiosk", n.kiosk());
        put("until", wording.time(n.until()));
        put("cash", n.cash().map(wording::money).orElse(""));
    }

    private void lapsed(ToShopper.OrderExpired n) {
        put("store", n.store());
        put("storeLink", storeLink(n.store()));
        put("payment", n.payment().value());
        put("paymentTail", n.payment().tail());
    }

    private void ended(ToShopper.StorageEnded n) {
        parcel(n.shipping());
        put("pickupPoint", n.pickupPoint());
    }

    private void waits(ToShopper.ParcelWaits n) {
        parcel(n.shipping());
        put("pickupPoint", n.pickupPoint());
        put("address", n.address());
        put("kiosk", n.kiosk());
        put("until", wording.time(n.until()));
        model.put("lastCall", n.times() == 3);
    }

    private void refunded(ToShopper.PaymentRefunded n) {
        put("payment", n.payment().value());
        put("paymentTail", n.payment().tail());
        put("payee", n.payee());
        put("amount", wording.money(n.amount()));
        put("at", wording.time(n.at()));
    }

    private void opened(ToShopper.AccountOpened n) {
        put("agent", n.agent());
        put("account", n.account().value());
        put("accountTail", n.account().tail());
        put("deposit", n.deposit().value());
        put("depositHint", n.depositHint());
    }

    private void ready(ToShopper.ContractReady n) {
        put("agent", n.agent());
        put("code", n.code().grouped());
        put("verification", n.verification().map(Verification::grouped).orElse(""));
        put("balance", wording.money(n.balance()));
        model.put("buys", directory.named(Role.PURCHASE_AGENT, n.agent()).isPresent());
    }

    private void parcel(Reference shipping) {
        put("shipping", shipping.value());
        put("shippingTail", shipping.tail());
        put("board", settings.page("/board/" + shipping.value()));
    }

    private String storeLink(String name) {
        return directory
                .named(Role.STORE, name)
                .map(Partner::id)
                .map(id -> settings.page("/stores/" + id.value()))
                .orElse("");
    }

    private void put(String name, String text) {
        model.put(name, text);
    }

    /// A name such as `order-accepted` of a type such as `OrderAccepted`.
    static String kebab(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        List<String> all = List.of(pairs);
        for (int i = 0; i < all.size(); i += 2) {
            map.put(all.get(i), all.get(i + 1));
        }
        return map;
    }
}
