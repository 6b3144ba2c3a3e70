// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.mail.LabelLines.Entry;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.Problem.Field;
import io.tokumei.hub.notice.Problem.Kind;
import io.tokumei.hub.trade.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a mail asks of the payment agent, as understood from labelled lines.
sealed interface AgentForm {
    /// Checklist E1-10, FIG-03.
    record Payment(
            String reference,
            ContractCode code,
            Verification verification,
            String payee,
            Money amount)
            implements AgentForm {}

    /// Checklist K1-1, K1-6.
    record Opening(String agent, Optional<Verification> chosen) implements AgentForm {}

    /// Something is missing or unreadable.
    record Incomplete(List<Problem> problems) implements AgentForm {
        public Incomplete {
            problems = List.copyOf(problems);
        }
    }

    /// Reads the lines written now, filled up from the form they answer.
    ///
    /// @param words the free text written now and the subject, in which an account may be asked for
    static AgentForm read(List<Entry> own, List<Entry> quoted, String words) {
        if (Fields.asksForPayment(own, quoted)) {
            return new Fields(own, quoted).payment();
        }
        if (Fields.asksForAccount(own, quoted, words)) {
            return new Fields(own, quoted).opening();
        }
        return new Incomplete(List.of(new Problem(Field.WHOLE, Kind.UNREADABLE)));
    }

    /// The fields of the two forms.
    final class Fields {
        private static final int MAX_NAME = 70;
        private static final int MAX_CODE = 200;
        private static final Pattern ASKED =
                Pattern.compile(
                        "(?i)口座(?:の|を)?開設|口座を(?:開き|ひらき|作り)"
                                + "|open (?:a|an|a new|my|an anonymous)? ?account");
        private static final Pattern YES =
                Pattern.compile(
                        "(?i)yes.{0,10}|y|please.{0,20}|ok|new"
                                + "|はい.{0,10}|希望.{0,10}|お願い.{0,10}|する|します|○|〇");
        private static final Pattern NO = Pattern.compile("(?i)no.{0,10}|いいえ.{0,10}|しない|不要|×");

        private final List<Entry> own;
        private final List<Entry> quoted;
        private final List<Problem> problems = new ArrayList<>();

        private Fields(List<Entry> own, List<Entry> quoted) {
            this.own = own;
            this.quoted = quoted;
        }

        /// Tells whether something that only a payment has is filled in.
        static boolean asksForPayment(List<Entry> own, List<Entry> quoted) {
            return has(own, Label.CONTRACT_CODE)
                    || has(own, Label.PAYMENT_REFERENCE)
                    || has(quoted, Label.CONTRACT_CODE)
                    || (has(quoted, Label.VERIFICATION) && has(quoted, Label.PAYMENT_REFERENCE));
        }

        static boolean asksForAccount(List<Entry> own, List<Entry> quoted, String words) {
            boolean named =
                    own.stream().anyMatch(e -> e.is(Label.OPEN_ACCOUNT)) && !mentionsPayment(own);
            boolean labelled =
                    named || has(own, Label.OPEN_ACCOUNT) || has(quoted, Label.OPEN_ACCOUNT);
            return (labelled && !refuses(own) && !refuses(quoted)) || ASKED.matcher(words).find();
        }

        /// The whole form was copied, its first field left blank.
        private static boolean mentionsPayment(List<Entry> entries) {
            return entries.stream()
                    .anyMatch(e -> e.is(Label.PAYMENT_REFERENCE) || e.is(Label.CONTRACT_CODE));
        }

        private static boolean refuses(List<Entry> entries) {
            return NO.matcher(OrderForm.value(entries, Label.OPEN_ACCOUNT)).matches();
        }

        private static boolean has(List<Entry> entries, Label label) {
            return !OrderForm.value(entries, label).isEmpty();
        }

        private AgentForm opening() {
            String agent = value(Label.AGENT);
            String opened = value(Label.OPEN_ACCOUNT);
            if (agent.isEmpty() && !YES.matcher(opened).matches()) {
                agent = opened;
            }
            limited(Field.PAYMENT_AGENT, agent, MAX_NAME);
            String written = value(Label.VERIFICATION);
            Optional<Verification> chosen = Verification.read(written);
            if (!written.isEmpty() && chosen.isEmpty()) {
                problems.add(new Problem(Field.VERIFICATION, Kind.UNREADABLE));
            }
            return problems.isEmpty() ? new Opening(agent, chosen) : new Incomplete(problems);
        }

        private AgentForm payment() {
            String reference =
                    limited(Field.PAYMENT_REFERENCE, needed(Label.PAYMENT_REFERENCE), MAX_NAME);
            String payee = limited(Field.PAYEE, payee(), MAX_NAME);
            Optional<Money> amount =
                    readable(Field.AMOUNT, Numbers.amount(needed(Label.AMOUNT)), Label.AMOUNT);
            Optional<ContractCode> code =
                    readable(
                            Field.CONTRACT_CODE,
                            ContractCode.read(needed(Label.CONTRACT_CODE)),
                            Label.CONTRACT_CODE);
            Optional<Verification> verification =
                    readable(
                            Field.VERIFICATION,
                            Verification.read(needed(Label.VERIFICATION)),
                            Label.VERIFICATION);
            return problems.isEmpty()
                    ? new Payment(
                            reference,
                            code.orElseThrow(),
                            verification.orElseThrow(),
                            payee,
                            amount.orElseThrow())
                    : new Incomplete(problems);
        }

        /// Figure 4 of the mission calls the payee the store.
        private String payee() {
            String store = value(Label.STORE);
            return value(Label.PAYEE).isEmpty() && !store.isEmpty() ? store : needed(Label.PAYEE);
        }

        private String needed(Label label) {
            String value = value(label);
            if (value.isEmpty()) {
                problems.add(new Problem(field(label), Kind.MISSING));
            }
            return value;
        }

        private <T> Optional<T> readable(Field field, Optional<T> read, Label label) {
            if (read.isEmpty() && !value(label).isEmpty()) {
                problems.add(new Problem(field, Kind.UNREADABLE));
            }
            return read;
        }

        private String limited(Field field, String value, int limit) {
            if (value.length() > limit) {
                problems.add(new Problem(field, Kind.TOO_LONG));
            }
            return value;
        }

        private String value(Label label) {
            String written = OrderForm.value(own, label);
            String value = written.isEmpty() ? OrderForm.value(quoted, label) : written;
            return value.length() > MAX_CODE ? value.substring(0, MAX_CODE) : value;
        }

        private static Field field(Label label) {
            return switch (label) {
                case CONTRACT_CODE -> Field.CONTRACT_CODE;
                case VERIFICATION -> Field.VERIFICATION;
                case PAYMENT_REFERENCE -> Field.PAYMENT_REFERENCE;
                case PAYEE -> Field.PAYEE;
                case AMOUNT -> Field.AMOUNT;
                case LIMIT -> Field.LIMIT;
                case AGENT, OPEN_ACCOUNT -> Field.PAYMENT_AGENT;
                case STORE -> Field.STORE;
                case ITEM, ITEM_NAME -> Field.ITEM;
                case QUANTITY -> Field.QUANTITY;
                case PICKUP, ADDRESS -> Field.PICKUP_POINT;
                case LANGUAGE -> Field.WHOLE;
            };
        }
    }
}
