// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.TradePlan.Holder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/// Writes notices as complete mails: a text part that says everything, an HTML part of the same,
/// and a signature. The same notice, id and time always give the same bytes, so that a repeated
/// attempt sends the same mail. The subject names the store or agent and the tail of a number,
/// nothing else.
public final class MailWriter {
    /// Attribute of the [Wire]: envelope sender; empty, so that nothing ever bounces back into the
    /// hub (RFC 3834 §3.3).
    public static final String ENVELOPE_FROM = "mail.from";

    /// Attribute of the [Wire]: envelope recipient.
    public static final String ENVELOPE_TO = "mail.to";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]{8,60}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final MailSettings settings;
    private final Directory directory;
    private final LongFunction<String> token;
    private final Optional<DkimSeal> seal;
    private final Templates templates = new Templates();

    /// @param token names an outbox id to the outside: keyed and one-way, such as an HMAC, 8 to 60
    ///   letters, digits, `_`, `.`, `-`
    /// @param dkim absent when mail leaves unsigned
    public MailWriter(
            MailSettings settings,
            Directory directory,
            LongFunction<String> token,
            Optional<DkimKey> dkim) {
        this.settings = settings;
        this.directory = directory;
        this.token = token;
        this.seal = dkim.map(DkimSeal::new);
    }

    /// Writes one mail.
    ///
    /// @param outboxId id of the outbox row, from which Message-ID and boundary are drawn
    /// @param createdAt when the notice was made; the mail's date, in whole seconds
    /// @throws IllegalStateException when a template is broken
    public Wire write(ToShopper notice, long outboxId, Instant createdAt) {
        String name = token.apply(outboxId);
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalStateException("the token of a Message-ID has no usable form");
        }
        String messageId = "<" + name + "@" + settings.domain() + ">";
        var page = new Page(notice);
        Bytes mail =
                new MimeWriter()
                        .header("From", settings.name() + " <" + page.from() + ">")
                        .header("To", notice.to().address().value())
                        .header("Reply-To", page.from())
                        .header("Subject", page.subject())
                        .header("Date", DATE.format(createdAt))
                        .header("Message-ID", messageId)
                        .header(
                                "Auto-Submitted",
                                isAnswer(notice) ? "auto-replied" : "auto-generated")
                        .header("Content-Language", page.locale().getLanguage())
                        .alternatives("=_" + name, page.text(), page.html());
        String to = notice.to().address().value();
        return new Wire(
                messageId,
                "",
                Map.of(ENVELOPE_FROM, "", ENVELOPE_TO, to),
                seal.map(s -> s.sign(mail)).orElse(mail));
    }

    /// The model a template of this notice reads, for previews and samples.
    Map<String, Object> model(ToShopper notice) {
        return new Page(notice).model;
    }

    /// The folder of a notice's templates.
    static String folder(ToShopper notice) {
        return "shopper-" + NoticeModel.kebab(notice.getClass().getSimpleName());
    }

    /// Tells whether a mail of the receiver's is answered, at once and by nobody (RFC 3834 §5).
    private static boolean isAnswer(ToShopper notice) {
        return switch (notice) {
            case ToShopper.OrderAccepted _,
                    ToShopper.OrderRejected _,
                    ToShopper.OrderFormReturned _,
                    ToShopper.AgentFormReturned _,
                    ToShopper.PurchaseAccepted _,
                    ToShopper.PurchaseNotPaid _,
                    ToShopper.PurchaseFormReturned _,
                    ToShopper.PaymentMade _,
                    ToShopper.PaymentRefused _,
                    ToShopper.AccountOpened _,
                    ToShopper.SenderNotProved _ ->
                    true;
            case ToShopper.ParcelArrived _,
                    ToShopper.ParcelCollected _,
                    ToShopper.ParcelFailed _,
                    ToShopper.PickupLocked _,
                    ToShopper.ContractReady _,
                    ToShopper.ToppedUp _,
                    ToShopper.OrderExpired _,
                    ToShopper.ParcelWaits _,
                    ToShopper.StorageEnded _,
                    ToShopper.PaymentRefunded _ ->
                    false;
        };
    }

    /// An answer goes back to whoever tells the notice.
    private MailAddress sender(ToShopper notice) {
        return switch (notice) {
            case ToShopper.PaymentMade _,
                    ToShopper.PaymentRefused _,
                    ToShopper.PaymentRefunded _,
                    ToShopper.PurchaseAccepted _,
                    ToShopper.PurchaseNotPaid _,
                    ToShopper.PurchaseFormReturned _,
                    ToShopper.AccountOpened _,
                    ToShopper.ContractReady _,
                    ToShopper.ToppedUp _,
                    ToShopper.AgentFormReturned _ ->
                    settings.agent();
            case ToShopper.OrderAccepted _,
                    ToShopper.OrderFormReturned _,
                    ToShopper.SenderNotProved _ ->
                    settings.order();
            case ToShopper.OrderRejected n -> mailbox(n.teller());
            case ToShopper.ParcelArrived n -> mailbox(n.teller());
            case ToShopper.ParcelCollected n -> mailbox(n.teller());
            case ToShopper.ParcelFailed n -> mailbox(n.teller());
            case ToShopper.PickupLocked n -> mailbox(n.teller());
            case ToShopper.OrderExpired n -> mailbox(n.teller());
            case ToShopper.ParcelWaits n -> mailbox(n.teller());
            case ToShopper.StorageEnded n -> mailbox(n.teller());
        };
    }

    private MailAddress mailbox(Holder teller) {
        return switch (teller) {
            case PAYMENT_AGENT, PURCHASE_AGENT -> settings.agent();
            case STORE, CARD_COMPANY, SHOPPER, NOBODY -> settings.order();
        };
    }

    /// The rendered parts of one mail. A notice that asks for an answer has a form, rendered first
    /// and handed to both parts.
    private final class Page {
        private final ToShopper notice;
        private final Map<String, Object> model;

        Page(ToShopper notice) {
            this.notice = notice;
            this.model = NoticeModel.of(notice, settings, directory);
            if (hasForm()) {
                String form = rendered("form.ftl").strip();
                model.put("form", form);
                model.put("formMailto", mailto(form));
            }
        }

        String from() {
            return sender(notice).value();
        }

        Locale locale() {
            return new Wording(notice.to().language(), settings.zone()).locale();
        }

        String subject() {
            return rendered("subject.ftl").strip();
        }

        String text() {
            return rendered("text.ftl");
        }

        String html() {
            return rendered("html.ftlh");
        }

        private boolean hasForm() {
            return notice instanceof ToShopper.OrderAccepted
                    || notice instanceof ToShopper.OrderFormReturned
                    || notice instanceof ToShopper.PurchaseNotPaid
                    || notice instanceof ToShopper.PurchaseFormReturned
                    || notice instanceof ToShopper.AgentFormReturned;
        }

        private String rendered(String file) {
            return templates.render(folder(notice) + "/" + file, locale(), model);
        }

        /// A link that opens a new mail to whoever reads the form, filled with it.
        private String mailto(String form) {
            MailAddress to =
                    notice instanceof ToShopper.OrderFormReturned
                            ? settings.order()
                            : settings.agent();
            String body = URLEncoder.encode(form.replace("\n", "\r\n"), StandardCharsets.UTF_8);
            return "mailto:" + to.value() + "?body=" + body.replace("+", "%20");
        }
    }
}
