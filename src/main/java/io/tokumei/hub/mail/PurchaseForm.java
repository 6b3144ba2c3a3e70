// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.mail.LabelLines.Entry;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.Problem.Field;
import io.tokumei.hub.notice.Problem.Kind;
import io.tokumei.hub.trade.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A purchase request as understood from labelled lines: an order, the contract that pays for it,
/// and up to which price (checklist E2-01, FIG-04).
record PurchaseForm(
        OrderDraft draft,
        Optional<ContractCode> code,
        Optional<Verification> verification,
        Optional<Money> limit,
        List<Problem> problems) {
    private static final Set<Label> GOODS =
            EnumSet.of(Label.ITEM, Label.ITEM_NAME, Label.QUANTITY, Label.PICKUP);
    private static final Set<Label> CONTRACT = EnumSet.of(Label.CONTRACT_CODE, Label.LIMIT);

    PurchaseForm {
        problems = List.copyOf(problems);
    }

    /// Tells whether goods are asked for.
    static boolean asksForGoods(List<Entry> own, List<Entry> quoted) {
        return isIn(GOODS, own, quoted);
    }

    /// Tells whether goods are asked for and a contract is to pay for them.
    static boolean isIn(List<Entry> own, List<Entry> quoted) {
        return asksForGoods(own, quoted) && isIn(CONTRACT, own, quoted);
    }

    private static boolean isIn(Set<Label> labels, List<Entry> own, List<Entry> quoted) {
        return Stream.concat(own.stream(), quoted.stream())
                .map(Entry::label)
                .anyMatch(labels::contains);
    }

    /// Reads the lines written now, filled up from the form they answer.
    static PurchaseForm read(List<Entry> own, List<Entry> quoted, Predicate<String> isKnownPlace) {
        OrderForm order = OrderForm.read(own, quoted, isKnownPlace);
        List<Problem> problems = new ArrayList<>();
        order.problems().forEach(p -> problems.add(ofAgent(p)));
        String code = either(own, quoted, Label.CONTRACT_CODE);
        String verification = either(own, quoted, Label.VERIFICATION);
        String limit = either(own, quoted, Label.LIMIT);
        return new PurchaseForm(
                order.draft(),
                needed(Field.CONTRACT_CODE, code, ContractCode.read(code), problems),
                needed(Field.VERIFICATION, verification, Verification.read(verification), problems),
                limit.isEmpty()
                        ? Optional.empty()
                        : needed(Field.LIMIT, limit, Numbers.amount(limit), problems),
                problems);
    }

    /// The agent of this form is one that buys.
    private static Problem ofAgent(Problem problem) {
        return problem.field() == Field.PAYMENT_AGENT
                ? new Problem(Field.PURCHASE_AGENT, problem.kind())
                : problem;
    }

    private static <T> Optional<T> needed(
            Field field, String written, Optional<T> read, List<Problem> problems) {
        if (read.isEmpty()) {
            problems.add(new Problem(field, written.isEmpty() ? Kind.MISSING : Kind.UNREADABLE));
        }
        return read;
    }

    private static String either(List<Entry> own, List<Entry> quoted, Label label) {
        String value = OrderForm.value(own, label);
        return value.isEmpty() ? OrderForm.value(quoted, label) : value;
    }

    @Override
    public String toString() {
        return "PurchaseForm[***]";
    }
}
