// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailWriterTest {
    private final MailWriter writer =
            new MailWriter(
                    DemoParties.settings(),
                    new DemoParties(),
                    id -> "token-%06d".formatted(id),
                    Optional.of(Keys.DKIM));

    @Test
    void theSameNoticeIsTheSameBytes() {
        ToShopper notice = NoticeSamples.all(Language.JA).getFirst();
        Wire first = writer.write(notice, 7, NoticeSamples.AT);
        Wire second = writer.write(notice, 7, NoticeSamples.AT);
        assertThat(second).isEqualTo(first);
        assertThat(first.messageId()).isEqualTo("<token-000007@tokumei.example>");
        assertThat(first.attributes())
                .isEqualTo(
                        Map.of(
                                MailWriter.ENVELOPE_FROM,
                                "",
                                MailWriter.ENVELOPE_TO,
                                "buyer@anon.example"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void acknowledgementForCashSaysWhatToBringAndNothingOfAgents(Language language) {
        var to = NoticeSamples.contact(language, Medium.MAIL);
        var mail =
                WrittenMail.of(
                        writer.write(NoticeSamples.acceptedForCash(to), 7, NoticeSamples.AT));
        assertThat(mail.text())
                .contains("4,400")
                .containsAnyOf("In cash, when you collect", "現金 4,400円")
                .doesNotContain(NoticeSamples.PAYMENT.value(), "agent@", "=====");
        assertThat(mail.html()).contains("4,400").doesNotContain("agent@");
    }

    static Stream<ToShopper> samples() {
        return Stream.of(Language.values()).flatMap(l -> NoticeSamples.all(l).stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void subjectsTellNeitherSecretsNorGoodsNorPrices(ToShopper notice) {
        var mail = WrittenMail.of(writer.write(notice, 7, NoticeSamples.AT));
        assertThat(mail.subject())
                .isNotBlank()
                .doesNotContain(
                        "星の本",
                        "A-001",
                        "4,400",
                        "5,000",
                        NoticeSamples.SECRET.value(),
                        NoticeSamples.SECRET.grouped(),
                        NoticeSamples.ORDER.value(),
                        NoticeSamples.PAYMENT.value(),
                        NoticeSamples.SHIPPING.value(),
                        NoticeSamples.CODE.grouped());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mailsCannotLoopAndSayWhereToAnswer(ToShopper notice) {
        var mail = WrittenMail.of(writer.write(notice, 7, NoticeSamples.AT));
        assertThat(mail.headers().first("Auto-Submitted")).startsWith("auto-");
        assertThat(LoopGuard.isAutomatic(mail.headers())).isTrue();
        assertThat(mail.headers().first("Reply-To"))
                .isIn("order@tokumei.example", "agent@tokumei.example");
        assertThat(mail.headers().first("From"))
                .isEqualTo("Tokumei <" + mail.headers().first("Reply-To") + ">");
        assertThat(mail.headers().first("Content-Language"))
                .isEqualTo(notice.to().language().name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void textFitsSeventyTwoColumns(ToShopper notice) {
        var mail = WrittenMail.of(writer.write(notice, 7, NoticeSamples.AT));
        assertThat(mail.text().lines().filter(l -> !l.contains("http")))
                .allSatisfy(line -> assertThat(columns(line)).as(line).isLessThanOrEqualTo(72));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void partsLoadNothingFromElsewhere(ToShopper notice) {
        var mail = WrittenMail.of(writer.write(notice, 7, NoticeSamples.AT));
        assertThat(mail.html()).doesNotContain("<img", "<script", "<link", "url(", "src=");
        assertThat(mail.text()).doesNotContain("<#", "${", "</@");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void webOrdersGetTheLinkInsteadOfTheSecret(Language language) {
        Contact web = NoticeSamples.contact(language, Medium.WEB);
        var mail = WrittenMail.of(write(NoticeSamples.accepted(web, Optional.empty())));
        assertThat(mail.text())
                .contains("http://127.0.0.1:8080/p/3k7q9m2xw5c8d")
                .doesNotContain(NoticeSamples.SECRET.grouped());
    }

    @Test
    void theSecretIsNeverRepeated() {
        for (ToShopper notice : NoticeSamples.all(Language.EN)) {
            var mail = WrittenMail.of(write(notice));
            boolean first =
                    notice instanceof ToShopper.OrderAccepted
                            || notice instanceof ToShopper.PurchaseAccepted;
            assertThat(mail.text().contains(NoticeSamples.SECRET.grouped())).isEqualTo(first);
            assertThat(mail.html().contains(NoticeSamples.SECRET.grouped())).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachReasonForNotPayingHasItsOwnWords(Language language) {
        List<Refusal> reasons =
                List.of(
                        new Refusal.UnknownReference(),
                        new Refusal.WrongAmount(Money.jpy(4_400)),
                        new Refusal.WrongPayee(),
                        new Refusal.InsufficientBalance(Money.jpy(100)),
                        new Refusal.AlreadyPaid(),
                        new Refusal.ContractNotProved(),
                        new Refusal.ContractLocked(),
                        new Refusal.UnknownAgent(),
                        new Refusal.OutOfOrder(),
                        new Refusal.WrongRole());
        Contact to = NoticeSamples.contact(language, Medium.MAIL);
        Set<String> texts = new HashSet<>();
        reasons.forEach(r -> texts.add(WrittenMail.of(write(NoticeSamples.refused(to, r))).text()));
        assertThat(texts).hasSameSizeAs(reasons);
    }

    @Test
    void everyRefusalCanBeWritten() {
        Contact to = NoticeSamples.contact(Language.JA, Medium.MAIL);
        List<Refusal> others = new ArrayList<>();
        others.add(new Refusal.UnknownDeposit());
        others.add(new Refusal.ShipGateClosed());
        others.add(new Refusal.UnknownItem("X"));
        others.add(new Refusal.UnknownStore());
        others.add(new Refusal.UnknownPickupPoint());
        others.add(new Refusal.UnusableSecret());
        assertThat(others)
                .allSatisfy(r ->
                        assertThat(write(NoticeSamples.refused(to, r)).body().size()).isPositive());
    }

    @Test
    void markupInWhatAShopperWroteIsShownAndNotObeyed() {
        Contact to = NoticeSamples.contact(Language.EN, Medium.MAIL);
        var draft =
                new OrderDraft("<b>x</b>", List.of(new OrderDraft.Line("${1+1}", "<i>")), "", "");
        var mail = WrittenMail.of(write(new ToShopper.OrderFormReturned(to, draft, List.of())));
        assertThat(mail.html()).contains("&lt;b&gt;x&lt;/b&gt;", "${1+1}").doesNotContain("<b>x");
        assertThat(mail.text()).contains("Store: <b>x</b>", "Item: ${1+1}");
    }

    @Test
    void aLineBreakCannotEnterAHeader() {
        assertThatThrownBy(() -> new MimeWriter().header("Subject", "a\r\nBcc: x@y.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MimeWriter().header("Subject", "a\nb"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(MailAddress.read("a@b.example\r\nBcc: c@d.example")).isEmpty();
    }

    @Test
    void aTokenOfNoUsableFormStopsTheMail() {
        var broken =
                new MailWriter(
                        DemoParties.settings(), new DemoParties(), id -> "a>b", Optional.empty());
        ToShopper notice = NoticeSamples.all(Language.EN).getFirst();
        assertThatThrownBy(() -> broken.write(notice, 1, NoticeSamples.AT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyDoesNotPrint() {
        assertThat(Keys.DKIM.toString()).isEqualTo("DkimKey[hub._domainkey.tokumei.example]");
    }

    private Wire write(ToShopper notice) {
        return writer.write(notice, 7, NoticeSamples.AT);
    }

    private static int columns(String line) {
        return line.codePoints().map(c -> c > 0x2e7f ? 2 : 1).sum();
    }
}
