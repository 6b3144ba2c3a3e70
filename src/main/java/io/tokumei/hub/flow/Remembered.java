// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Refusal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An outcome as it is kept with its message, so that a page that sends its form twice shows the
/// same answer twice.
final class Remembered {
    private static final List<Refusal> PLAIN =
            List.of(
                    new Refusal.UnknownReference(),
                    new Refusal.WrongPayee(),
                    new Refusal.PaidInCash(),
                    new Refusal.AlreadyPaid(),
                    new Refusal.ContractNotProved(),
                    new Refusal.ContractLocked(),
                    new Refusal.UnknownDeposit(),
                    new Refusal.OutOfOrder(),
                    new Refusal.ShipGateClosed(),
                    new Refusal.UnknownStore(),
                    new Refusal.UnknownAgent(),
                    new Refusal.UnknownPickupPoint(),
                    new Refusal.UnknownCourier(),
                    new Refusal.UnusableSecret(),
                    new Refusal.CredentialRefused(),
                    new Refusal.CredentialIsLocked(),
                    new Refusal.WrongRole());

    private Remembered() {}

    static Bytes of(Outcome outcome) {
        String text =
                switch (outcome) {
                    case Outcome.Done done -> "done:" + done.token();
                    case Outcome.Refused refused -> "refused:" + written(refused.why());
                    case Outcome.Returned returned -> "returned:" + written(returned.problems());
                    case Outcome.NotUnderstood _, Outcome.Settled _, Outcome.Conflict _ ->
                            "unreadable:";
                };
        return Bytes.ofText(text);
    }

    /// Empty when nothing was kept, or it is gone.
    static Optional<Outcome> read(Bytes kept) {
        String[] parts = kept.text().split(":", 2);
        return parts.length < 2 ? Optional.empty() : read(parts[0], parts[1]);
    }

    private static Optional<Outcome> read(String kind, String rest) {
        return switch (kind) {
            case "done" -> Optional.of(new Outcome.Done(rest));
            case "refused" -> refusal(rest).map(Outcome.Refused::new);
            case "returned" -> Optional.of(new Outcome.Returned(problems(rest)));
            case "unreadable" -> Optional.of(new Outcome.NotUnderstood());
            default -> Optional.empty();
        };
    }

    private static String written(Refusal why) {
        String name = why.getClass().getSimpleName();
        return switch (why) {
            case Refusal.WrongAmount(Money due) -> name + ":" + written(due);
            case Refusal.CashMissing(Money due) -> name + ":" + written(due);
            case Refusal.InsufficientBalance(Money missing) -> name + ":" + written(missing);
            case Refusal.PriceOverLimit(Money price) -> name + ":" + written(price);
            case Refusal.UnknownItem(String code) -> name + ":" + code;
            case Refusal.UnknownReference _,
                    Refusal.WrongPayee _,
                    Refusal.PaidInCash _,
                    Refusal.AlreadyPaid _,
                    Refusal.ContractNotProved _,
                    Refusal.ContractLocked _,
                    Refusal.UnknownDeposit _,
                    Refusal.OutOfOrder _,
                    Refusal.ShipGateClosed _,
                    Refusal.UnknownStore _,
                    Refusal.UnknownAgent _,
                    Refusal.UnknownPickupPoint _,
                    Refusal.UnknownCourier _,
                    Refusal.UnusableSecret _,
                    Refusal.CredentialRefused _,
                    Refusal.CredentialIsLocked _,
                    Refusal.WrongRole _ ->
                    name;
        };
    }

    private static Optional<Refusal> refusal(String text) {
        String[] parts = text.split(":", 2);
        String rest = parts.length < 2 ? "" : parts[1];
        return switch (parts[0]) {
            case "WrongAmount" -> Optional.of(new Refusal.WrongAmount(money(rest)));
            case "CashMissing" -> Optional.of(new Refusal.CashMissing(money(rest)));
            case "InsufficientBalance" -> Optional.of(new Refusal.InsufficientBalance(money(rest)));
            case "PriceOverLimit" -> Optional.of(new Refusal.PriceOverLimit(money(rest)));
            case "UnknownItem" -> Optional.of(new Refusal.UnknownItem(rest));
            default ->
                    PLAIN.stream()
                            .filter(r -> r.getClass().getSimpleName().equals(parts[0]))
                            .findFirst();
        };
    }

    private static String written(Money money) {
        return money.currency().getCurrencyCode() + money.minor();
    }

    private static Money money(String text) {
        return new Money(
                Long.parseLong(text.substring(3)), Currency.getInstance(text.substring(0, 3)));
    }

    private static String written(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.field() + "." + p.kind())
                .collect(Collectors.joining(","));
    }

    private static List<Problem> problems(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(problem -> !problem.isEmpty())
                .map(problem -> problem.split("\\.", 2))
                .map(p -> new Problem(Problem.Field.valueOf(p[0]), Problem.Kind.valueOf(p[1])))
                .toList();
    }
}
