// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.disclosure;

import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.Tells;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Price;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.Verifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds what a notice type would tell against the list: an element its audience may not read, or a
/// telling type without a name.
public final class NoticeRule {
    /// Types that always tell something, and what they may be named as.
    private static final Map<Class<?>, Set<String>> TELLING =
            Map.ofEntries(
                    Map.entry(Contact.class, Set.of("real-e-mail")),
                    Map.entry(MailAddress.class, Set.of("real-e-mail")),
                    Map.entry(OrderContent.class, Set.of("order-items")),
                    Map.entry(OrderDraft.class, Set.of("order-items")),
                    Map.entry(PickupSecret.class, Set.of("verification-secret")),
                    Map.entry(Verifier.class, Set.of("secret-verifier")),
                    Map.entry(ContractCode.class, Set.of("contract-code")),
                    Map.entry(Verification.class, Set.of("contract-code")),
                    Map.entry(Price.class, Set.of("total-price")),
                    Map.entry(Money.class, Set.of("total-price", "wallet", "cash-events")),
                    Map.entry(Reference.class, Set.of("own-reference")));

    private final Matrix matrix;
    private final String plan;

    public NoticeRule(Matrix matrix, String plan) {
        this.matrix = matrix;
        this.plan = plan;
    }

    /// What is wrong with a notice type for an audience.
    public List<String> findings(Class<?> notice, Role audience) {
        List<String> findings = new ArrayList<>();
        for (RecordComponent component : notice.getRecordComponents()) {
            String where = notice.getSimpleName() + "." + component.getName();
            Tells tells = component.getAnnotation(Tells.class);
            if (tells == null) {
                telling(component.getGenericType())
                        .forEach(type -> findings.add(where + " tells without a name"));
            } else {
                findings.addAll(named(where, component, tells, audience));
            }
        }
        return findings;
    }

    private List<String> named(
            String where, RecordComponent component, Tells tells, Role audience) {
        List<String> findings = new ArrayList<>();
        String element = tells.value();
        String under = tells.plan().isEmpty() ? plan : tells.plan();
        if (!matrix.allows(under, element, audience)) {
            findings.add(where + " tells " + element + " to " + audience);
        }
        for (Class<?> type : telling(component.getGenericType())) {
            if (!TELLING.getOrDefault(type, Set.of()).contains(element)) {
                findings.add(where + " calls a " + type.getSimpleName() + " " + element);
            }
        }
        return findings;
    }

    private static List<Class<?>> telling(Type type) {
        if (type instanceof Class<?> plain) {
            return TELLING.containsKey(plain) ? List.of(plain) : List.of();
        }
        return type instanceof ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments())
                        .flatMap(argument -> telling(argument).stream())
                        .toList()
                : List.of();
    }
}
