// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import static io.tokumei.hub.mail.NoticeModel.kebab;
import static io.tokumei.hub.mail.NoticeModel.ordered;

import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.Problem.Field;
import io.tokumei.hub.notice.Problem.Kind;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Item;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.Role;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the templates of returned forms may say: what was understood, what is the matter with each
/// field, and what there is to choose from.
final class FormModel {
    /// Most stores, goods of one store, and places told in one mail; the pages list all.
    private static final int MOST = 20;

    private final Directory directory;
    private final MailSettings settings;
    private final Wording wording;

    private FormModel(Directory directory, MailSettings settings, Wording wording) {
        this.directory = directory;
        this.settings = settings;
        this.wording = wording;
    }

    static Map<String, Object> order(
            ToShopper.OrderFormReturned notice,
            Directory directory,
            MailSettings settings,
            Wording wording) {
        return new FormModel(directory, settings, wording).order(notice);
    }

    static Map<String, Object> agent(ToShopper.AgentFormReturned notice) {
        return new TreeMap<>(Map.of("problems", problems(notice.problems())));
    }

    static Map<String, Object> purchase(
            ToShopper.PurchaseFormReturned notice,
            Directory directory,
            MailSettings settings,
            Wording wording) {
        var form = new FormModel(directory, settings, wording);
        Map<String, Object> model =
                form.form(notice.draft(), notice.problems(), form.agents(Role.PURCHASE_AGENT));
        model.put("limit", notice.limit().map(wording::money).orElse(""));
        model.put("why", notice.why().map(w -> kebab(w.getClass().getSimpleName())).orElse(""));
        return model;
    }

    private Map<String, Object> order(ToShopper.OrderFormReturned notice) {
        return form(notice.draft(), notice.problems(), agents(Role.PAYMENT_AGENT));
    }

    private Map<String, Object> form(
            OrderDraft draft, List<Problem> problems, List<String> agents) {
        Map<String, Object> model = new TreeMap<>();
        model.put("problems", problems(problems));
        model.put("store", draft.store());
        model.put("lines", lines(draft, problems));
        model.put("pickupPoint", draft.pickupPoint());
        model.put("paymentAgent", draft.paymentAgent());
        model.put("stores", stores());
        model.put("points", points());
        model.put("agents", agents);
        return model;
    }

    /// The kind of problem by the field's name, such as `pickup-point` → `home-address`.
    private static Map<String, String> problems(List<Problem> problems) {
        Map<String, String> kinds = new TreeMap<>();
        problems.forEach(p -> kinds.putIfAbsent(word(p.field()), word(p.kind())));
        return kinds;
    }

    private List<Map<String, String>> lines(OrderDraft draft, List<Problem> problems) {
        Optional<Partner> store = directory.named(Role.STORE, draft.store());
        List<Item> goods = store.map(s -> directory.items(s.id())).orElse(List.of());
        boolean judged = problems.contains(new Problem(Field.ITEM, Kind.UNKNOWN));
        List<Map<String, String>> lines = new ArrayList<>();
        for (OrderDraft.Line line : draft.lines()) {
            boolean unknown = judged && goods.stream().noneMatch(i -> isNamed(i, line.item()));
            Map<String, String> texts = ordered("item", line.item(), "quantity", line.quantity());
            texts.put("itemProblem", line.item().isEmpty() ? "missing" : unknown ? "unknown" : "");
            texts.put("quantityProblem", quantityProblem(line.quantity()));
            lines.add(texts);
        }
        if (lines.isEmpty()) {
            String missing = problems.isEmpty() ? "" : "missing";
            Map<String, String> texts = ordered("item", "", "quantity", "");
            texts.put("itemProblem", missing);
            texts.put("quantityProblem", missing);
            lines.add(texts);
        }
        return lines;
    }

    private static String quantityProblem(String quantity) {
        if (quantity.isEmpty()) {
            return "missing";
        }
        return Numbers.quantity(quantity).isEmpty() ? "unreadable" : "";
    }

    private List<Map<String, Object>> stores() {
        return directory.partners(Role.STORE).stream().limit(MOST).map(this::store).toList();
    }

    private Map<String, Object> store(Partner store) {
        Map<String, Object> texts = new TreeMap<>();
        texts.put("name", store.name());
        texts.put("link", settings.page("/stores/" + store.id().value()));
        texts.put(
                "items", directory.items(store.id()).stream().limit(MOST).map(this::item).toList());
        return texts;
    }

    private Map<String, String> item(Item item) {
        Map<String, String> texts = ordered("code", item.code(), "name", item.name());
        texts.put("price", wording.money(item.price()));
        return texts;
    }

    private List<Map<String, String>> points() {
        return directory.pickupPoints().stream().limit(MOST).map(FormModel::point).toList();
    }

    private static Map<String, String> point(PickupPoint point) {
        return ordered("name", point.name(), "address", point.address());
    }

    private List<String> agents(Role role) {
        return directory.partners(role).stream().limit(MOST).map(Partner::name).toList();
    }

    private static boolean isNamed(Item item, String text) {
        return folded(item.code()).equals(folded(text)) || folded(item.name()).equals(folded(text));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> constant) {
        return kebab(constant.name()).replace('_', '-');
    }
}
