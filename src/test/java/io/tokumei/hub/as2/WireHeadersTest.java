// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What peers do to HTTP headers, and what our answers look like on the wire.
class WireHeadersTest {
    private static final As2Partner STORE = As2World.partner(As2World.STORE, As2World.STORE_KEY);

    private static Opened opened(As2Request request) {
        return As2World.receiver(STORE).open(request);
    }

    private static Mdn processed(Opened opened) {
        Mdn mdn = As2World.mdn(opened.answer());
        assertThat(opened.received()).isInstanceOf(Received.Message.class);
        assertThat(mdn.disposition()).isEqualTo(Disposition.DONE);
        return mdn;
    }

    private static As2Request good() {
        return As2World.arriving(Packaging.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", ""})
    void onlyPostsAreMessages(String method) {
        As2Request request = new As2Request(method, good().headers(), good().body());
        assertThat(opened(request).answer().status()).isEqualTo(405);
        assertThat(opened(request).answer().headers().first("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AS2-From", "AS2-To", "Message-ID"})
    void aMissingOrDoubledNameIsNoAs2Message(String name) {
        As2Request request = good();
        As2Request missing =
                new As2Request("POST", As2World.without(request.headers(), name), request.body());
        As2Request doubled =
                new As2Request("POST", request.headers().with(name, "other"), request.body());
        assertThat(opened(missing).answer().status()).isEqualTo(400);
        assertThat(opened(doubled).answer().status()).isEqualTo(400);
    }

    @Test
    void headerNamesInAnyCaseAreRead() {
        List<Headers.Field> fields =
                good().headers().fields().stream()
                        .map(f -> new Headers.Field(f.name().toUpperCase(Locale.ROOT), f.value()))
                        .toList();
        processed(opened(new As2Request("POST", new Headers(fields), good().body())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signed-receipt-protocol=optional,pkcs7-signature;"
                        + "signed-receipt-micalg=optional,sha256",
                "signed-receipt-protocol=required,\tpkcs7-signature;"
                        + "\tsigned-receipt-micalg=required,\tSHA-256",
                "signed-receipt-protocol = optional , pkcs7-signature ; "
                        + "signed-receipt-micalg = optional , md5 , sha-512",
                "signed-receipt-protocol=required, pkcs7-signature",
                "Signed-Receipt-Protocol=required, PKCS7-Signature; "
                        + "signed-receipt-micalg=optional, rsa-sha384"
            })
    void receiptOptionsAreReadWithAnyBlanks(String options) {
        As2Request request =
                As2World.withHeader(good(), "Disposition-Notification-Options", options);
        Opened opened = opened(request);

        Mdn mdn = processed(opened);
        assertThat(mdn.signer()).isPresent();
        assertThat(mdn.mic()).contains(((Received.Message) opened.received()).mic());
    }

    @Test
    void theFirstSupportedMicAlgorithmIsUsedInTheSendersSpelling() {
        As2Request request =
                As2World.withHeader(
                        good(),
                        "Disposition-Notification-Options",
                        As2LibPeer.signedReceipt("md5, SHA512, sha-256"));
        assertThat(processed(opened(request)).mic().map(Mic::algorithm)).contains("SHA512");
    }

    @Test
    void noReceiptIsGivenUnasked() {
        Headers headers = As2World.without(good().headers(), "Disposition-Notification-To");
        Opened opened = opened(new As2Request("POST", headers, good().body()));

        assertThat(opened.received()).isInstanceOf(Received.Message.class);
        assertThat(opened.answer()).isEqualTo(As2Answer.empty(204));
    }

    @Test
    void anUnsignedReceiptIsGivenWhereNoneSignedIsAskedFor() {
        Headers headers = As2World.without(good().headers(), "Disposition-Notification-Options");
        Opened opened = opened(new As2Request("POST", headers, good().body()));

        Mdn mdn = processed(opened);
        assertThat(mdn.signer()).isEmpty();
        assertThat(mdn.mic().map(Mic::algorithm)).contains("sha-256");
    }

    @Test
    void aReceiptElsewhereIsRefusedBeforeOpening() {
        As2Request request =
                As2World.withHeader(good(), "Receipt-Delivery-Option", "http://hon-ya.example/mdn");
        Opened opened = opened(request);

        assertThat(opened.received()).isInstanceOf(Received.NotAs2.class);
        assertThat(opened.answer().status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"'\"hon ya\"',hon ya", "'hon ya',hon ya", "'\"a\\\\b\"',a\\b", "'\"q\\\"q\"',q\"q"})
    void quotedNamesAreReadAndMirroredAsWritten(String written, String name) {
        As2Partner partner = As2World.partner(name, As2World.STORE_KEY);
        As2Request request = As2World.withHeader(good(), "AS2-From", written);
        Opened opened = As2World.receiver(partner).open(request);

        processed(opened);
        assertThat(opened.answer().headers().first("AS2-To")).contains(written);
        assertThat(As2Name.parse(As2Name.write(name))).contains(name);
    }

    @Test
    void oddCharactersInNamesAreAllowed() {
        String odd = "a#<b>![c];,d";
        As2Partner partner = As2World.partner(odd, As2World.STORE_KEY);
        As2Request request = As2World.withHeader(good(), "AS2-From", odd);
        processed(As2World.receiver(partner).open(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"open", "a\"b", "日本"})
    void namesOutsideTheGrammarAreNoAs2(String written) {
        As2Request request = As2World.withHeader(good(), "AS2-From", written);
        assertThat(opened(request).answer().status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 998})
    void longMessageIdsWithoutBracketsComeBackExactly(int length) {
        String id = "x".repeat(length);
        As2Request request = As2World.withHeader(good(), "Message-ID", id);
        assertThat(processed(opened(request)).originalMessageId()).isEqualTo(id);
    }

    @Test
    void aMessageIdOverTheLimitIsNoAs2() {
        As2Request request = As2World.withHeader(good(), "Message-ID", "x".repeat(999));
        assertThat(opened(request).answer().status()).isEqualTo(400);
    }

    @Test
    void everyLineOfAnMdnEndsInCrLf() {
        String body = opened(good()).answer().body().text(US_ASCII);
        assertThat(body.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(body)
                .contains("Final-Recipient: rfc822; tokumei-hub\r\n")
                .contains("Original-Message-ID: <1@hon-ya>\r\n")
                .contains("Disposition: automatic-action/MDN-sent-automatically; processed\r\n")
                .contains("report-type=disposition-notification");
    }

    @Test
    void theAnswerCarriesTheHeadersOfAs2() {
        Headers headers = opened(good()).answer().headers();
        assertThat(headers.first("AS2-Version")).contains("1.2");
        assertThat(headers.first("AS2-From")).contains(As2World.HUB);
        assertThat(headers.first("AS2-To")).contains(As2World.STORE);
        assertThat(headers.first("MIME-Version")).contains("1.0");
        assertThat(headers.first("Date")).contains("Sun, 22 Nov 2026 12:00:00 GMT");
        assertThat(headers.first("Message-ID")).isPresent();
    }

    @Test
    void aStrangerWithoutReceiptIsToldByTheStatus() {
        Headers headers =
                As2World.replaced(
                        As2World.without(good().headers(), "Disposition-Notification-To"),
                        "AS2-From",
                        "nobody");
        Opened opened = opened(new As2Request("POST", headers, good().body()));
        assertThat(opened.answer().status()).isEqualTo(403);
    }

    @Test
    void headersSurviveTheirStoredForm() {
        Headers headers = opened(good()).answer().headers().with("Empty", "").with("A", " b: c ");
        assertThat(Headers.parse(headers.text())).isEqualTo(headers);
        assertThat(Headers.parse("")).isEqualTo(Headers.NONE);
        assertThat(catching(() -> Headers.parse("nonsense")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nonsenseInConfigurationIsRefused() {
        assertThat(catching(() -> As2World.partner("")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catching(() -> As2World.partner("a\nb")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catching(() -> As2World.at(STORE, URI.create("file:///etc/passwd"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catching(() -> Headers.NONE.with("A", "b\r\nC: d")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(
                        catching(() ->
                                new OutgoingMessage(
                                        "<a b>", As2World.ORDER, "text/plain", Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catching(() -> As2Limits.DEFAULT.withBody(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Throwable catching(ThrowingCallable call) {
        return catchThrowable(call);
    }
}
