// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Intake.Asker;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.mail.LabelLines.Entry;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Medium;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads mail written by hand: orders to any store, and what shoppers ask of the payment agent.
///
/// Only a sender proved by our own front is understood (`SenderProof`); mail nobody waits behind is
/// passed over (`LoopGuard`). What cannot be understood is answered with the form, filled with what
/// was. Nothing read here is ever logged or put into an exception.
public final class MailReader {
    /// Account that takes orders; a payment block sent there is understood too.
    public static final String ORDER = "order";

    /// Account of the hosted payment agent.
    public static final String AGENT = "agent";

    private static final Pattern HELP =
            Pattern.compile(
                    "(?i)\\s*(?:help|ヘルプ|使い方|カタログ|商品一覧|注文書|注文書希望|catalog(?:ue)?|order form"
                            + "|form|フォーム)[.。!！]?\\s*");

    private static final Pattern BUY =
            Pattern.compile(
                    "(?i)\\s*(?:購入依頼書?|買物依頼書?|買い物依頼書?|買物代行|購入代行|purchase request"
                            + "|purchase form|buy for me)[.。!！]?\\s*");

    private final MailSettings settings;
    private final Directory directory;

    public MailReader(MailSettings settings, Directory directory) {
        this.settings = settings;
        this.directory = directory;
    }

    /// Reads one received mail; bad content is an answer or a quarantine reason, never an
    /// exception.
    ///
    /// @param account `order` or `agent`
    /// @throws IllegalArgumentException when the account is neither
    public Reading read(String account, Bytes raw) {
        if (!account.equals(ORDER) && !account.equals(AGENT)) {
            throw new IllegalArgumentException("no such mail account");
        }
        MimeScan.Scanned mail = MimeScan.scan(raw);
        MailHeaders headers = mail.headers();
        if (LoopGuard.isAutomatic(headers)) {
            return Reading.nothing();
        }
        if (headers.all("From").size() > 1) {
            return Reading.unreadable("mail with two From fields", List.of());
        }
        Optional<MailAddress> sender = sender(headers.first("From"));
        if (sender.isEmpty()) {
            String problem = mail.problem();
            return Reading.unreadable(
                    problem.isEmpty() ? "mail without a usable sender" : problem, List.of());
        }
        return settings.isOwn(sender.get()) || LoopGuard.isRobot(sender.get())
                ? Reading.nothing()
                : read(account, mail, sender.get());
    }

    private Reading read(String account, MimeScan.Scanned mail, MailAddress sender) {
        boolean proved = SenderProof.proves(mail.headers(), sender, settings.authservId());
        var letter = Letter.of(mail);
        var asker = new Asker(sender, letter.language(), Medium.MAIL);
        if (!mail.problem().isEmpty()) {
            Problem problem = new Problem(Problem.Field.WHOLE, Problem.Kind.UNREADABLE);
            return Reading.unreadable(
                    mail.problem(),
                    proved ? List.of(form(account, asker, List.of(problem))) : List.of());
        }
        if (!proved) {
            return Reading.of(new Intake.UnprovedMail(asker));
        }
        if (letter.isEmpty() || HELP.matcher(letter.words()).matches()) {
            return answered(form(account, asker, List.of()));
        }
        if (letter.wantsToBuy()) {
            return answered(purchaseForm(asker));
        }
        if (letter.isPurchase(account)) {
            return purchase(letter, asker);
        }
        return account.equals(AGENT) || letter.isForAgent()
                ? agent(letter, asker)
                : order(letter, asker);
    }

    private Reading order(Letter letter, Asker asker) {
        if (!OrderForm.isIn(letter.own()) && !OrderForm.isIn(letter.quoted())) {
            Problem problem = new Problem(Problem.Field.WHOLE, Problem.Kind.UNREADABLE);
            return answered(form(ORDER, asker, List.of(problem)));
        }
        OrderForm form =
                OrderForm.read(
                        letter.own(),
                        letter.quoted(),
                        place -> directory.pickupPoint(place).isPresent());
        return form.problems().isEmpty()
                ? Reading.of(new Intake.Order(asker, form.draft()))
                : answered(
                        new ToShopper.OrderFormReturned(
                                contact(asker), form.draft(), form.problems()));
    }

    private Reading purchase(Letter letter, Asker asker) {
        PurchaseForm form =
                PurchaseForm.read(
                        letter.own(),
                        letter.quoted(),
                        place -> directory.pickupPoint(place).isPresent());
        if (!form.problems().isEmpty()) {
            return answered(
                    new ToShopper.PurchaseFormReturned(
                            contact(asker),
                            form.draft(),
                            form.limit(),
                            form.problems(),
                            Optional.empty()));
        }
        return Reading.of(
                new Intake.Purchase(
                        asker,
                        form.draft(),
                        form.code().orElseThrow(),
                        form.verification().orElseThrow(),
                        form.limit()));
    }

    private static ToShopper purchaseForm(Asker asker) {
        return new ToShopper.PurchaseFormReturned(
                contact(asker), OrderDraft.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private static Reading agent(Letter letter, Asker asker) {
        return switch (AgentForm.read(letter.own(), letter.quoted(), letter.wordsAndSubject())) {
            case AgentForm.Payment p ->
                    Reading.of(
                            new Intake.PaymentRequest(
                                    Optional.of(asker),
                                    p.reference(),
                                    p.code(),
                                    p.verification(),
                                    p.payee(),
                                    p.amount()));
            case AgentForm.Opening o ->
                    Reading.of(new Intake.AccountRequest(asker, o.agent(), o.chosen()));
            case AgentForm.Incomplete incomplete ->
                    answered(form(AGENT, asker, incomplete.problems()));
        };
    }

    private static ToShopper form(String account, Asker asker, List<Problem> problems) {
        return account.equals(AGENT)
                ? new ToShopper.AgentFormReturned(contact(asker), problems)
                : new ToShopper.OrderFormReturned(contact(asker), OrderDraft.empty(), problems);
    }

    private static Reading answered(Notice answer) {
        return new Reading(List.of(), List.of(answer), Optional.empty());
    }

    private static Contact contact(Asker asker) {
        return new Contact(asker.address(), asker.language(), asker.medium(), "");
    }

    private static Optional<MailAddress> sender(String from) {
        try {
            InternetAddress[] found = InternetAddress.parse(from, true);
            return found.length == 1 && !found[0].isGroup()
                    ? MailAddress.read(String.valueOf(found[0].getAddress()))
                    : Optional.empty();
        } catch (AddressException unreadable) {
            return Optional.empty();
        }
    }

    /// The written content of one mail.
    private record Letter(
            List<Entry> own, List<Entry> quoted, String words, String subject, Language language) {
        static Letter of(MimeScan.Scanned mail) {
            ReplyText text = ReplyText.of(BodyText.of(mail.parts()));
            List<Entry> own = LabelLines.read(text.own());
            List<Entry> quoted = LabelLines.read(text.form());
            String words = text.ownText().strip();
            String subject = Charsets.decodeWords(mail.headers().first("Subject"));
            String charset =
                    mail.parts().stream()
                            .map(p -> p.headers().typeParameter("charset"))
                            .filter(c -> !c.isEmpty())
                            .findFirst()
                            .orElse("");
            List<Entry> labels = own.isEmpty() ? quoted : own;
            Language language =
                    Languages.of(
                            labels, words.isEmpty() ? subject : words, mail.headers(), charset);
            return new Letter(own, quoted, words, subject, language);
        }

        /// Nothing written, nothing quoted: the shopper wants the form. A subject alone may say
        /// more.
        boolean isEmpty() {
            return words.isEmpty()
                    && quoted.isEmpty()
                    && !AgentForm.Fields.asksForAccount(own, quoted, subject);
        }

        /// Two words that bring the form of a purchase request.
        boolean wantsToBuy() {
            return quoted.isEmpty() && BUY.matcher(wordsAndSubject()).matches();
        }

        /// Goods are bought by whoever is written to as an agent, or told which contract pays. Who
        /// quotes a payment reference pays for what is ordered already.
        boolean isPurchase(String account) {
            boolean pays =
                    !OrderForm.value(own, Label.PAYMENT_REFERENCE).isEmpty()
                            || !OrderForm.value(quoted, Label.PAYMENT_REFERENCE).isEmpty();
            return !pays
                    && (PurchaseForm.isIn(own, quoted)
                            || (account.equals(AGENT) && PurchaseForm.asksForGoods(own, quoted)));
        }

        /// What belongs to the agent is understood in either mailbox.
        boolean isForAgent() {
            return AgentForm.Fields.asksForPayment(own, quoted)
                    || (!OrderForm.isIn(own)
                            && !OrderForm.isIn(quoted)
                            && AgentForm.Fields.asksForAccount(own, quoted, wordsAndSubject()));
        }

        String wordsAndSubject() {
            return words.isEmpty() ? subject : words;
        }
    }
}
