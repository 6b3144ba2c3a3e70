// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What peers do to MIME, and that no octet of a signed part is ever changed.
class WireMimeTest {
    private static final As2Partner STORE =
            As2World.needing(
                    As2World.partner(As2World.STORE, As2World.STORE_KEY), MinimumSecurity.NONE);

    private static Received.Message accepted(As2Request request) {
        Received received = As2World.receiver(STORE).open(request).received();
        assertThat(received).isInstanceOf(Received.Message.class);
        return (Received.Message) received;
    }

    /// The part written out by hand and signed as it stands.
    private static MimeEntity signed(String part) throws Exception {
        Content content = Content.of(part, ISO_8859_1);
        Content signature = Forge.signature(content, Forge.Style.GOOD, List.of(As2World.STORE_KEY));
        return MimeWriter.signed(
                new MimeEntity(Headers.NONE, content, content), signature, Digest.SHA_256);
    }

    private static Received.Message acceptedPart(String part) throws Exception {
        Received.Message message = accepted(Forge.encrypted(signed(part)));
        Content content = Content.of(part, ISO_8859_1);
        assertThat(message.mic()).isEqualTo(Mic.of(content, Digest.SHA_256, "sha-256"));
        return message;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\rb\nc\r\nd",
                "\r",
                "\n",
                "\r\n",
                "\r\n\r\n",
                "x\r",
                "--=_nearly",
                "",
                "\u0000\u00ff"
            })
    void payloadsWithoutATransferEncodingAreBinary(String payload) throws Exception {
        Received.Message message =
                acceptedPart("Content-Type: application/EDIFACT\r\n\r\n" + payload);
        assertThat(message.payload()).isEqualTo(Content.of(payload, ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_191, 8_192, 8_193, 16_383, 16_384, 16_385, 65_536})
    void crLfAcrossAnyBufferIsKept(int position) throws Exception {
        String payload = "x".repeat(position - 1) + "\r\n" + "y".repeat(10) + "\r";
        Received.Message message =
                acceptedPart("Content-Type: application/EDIFACT\r\n\r\n" + payload);
        assertThat(message.payload().text(ISO_8859_1)).isEqualTo(payload);
    }

    @Test
    void foldedAndLfOnlyHeadersAreRead() throws Exception {
        Received.Message message =
                acceptedPart("content-type:\n\tapplication/EDIFACT;\n name=\"a;b.edi\"\n\nUNB+'");
        assertThat(message.contentType()).contains("application/EDIFACT");
        assertThat(message.fileName()).contains("a;b.edi");
        assertThat(message.payload()).isEqualTo(Content.of("UNB+'", US_ASCII));
    }

    @Test
    void base64WithLfOnlyIsRead() throws Exception {
        String base64 =
                Base64.getMimeEncoder(20, "\n".getBytes(US_ASCII))
                        .encodeToString(As2World.ORDER.bytes());
        Received.Message message =
                acceptedPart(
                        "Content-Type: application/EDIFACT\r\n"
                                + "Content-Transfer-Encoding: BASE64\r\n\r\n"
                                + base64);
        assertThat(message.payload()).isEqualTo(As2World.ORDER);
    }

    @Test
    void aPartWithoutTypeIsText() throws Exception {
        assertThat(acceptedPart("\r\nhello").contentType()).isEqualTo("text/plain");
    }

    @Test
    void aMissingOrForeignPathInTheFileNameIsDropped() throws Exception {
        String type =
                "Content-Type: application/EDIFACT\r\nContent-Disposition: attachment; filename=";
        assertThat(acceptedPart(type + "\"../../etc/passwd\"\r\n\r\nx").fileName())
                .contains("passwd");
        assertThat(acceptedPart(type + "\"..\"\r\n\r\nx").fileName()).isEmpty();
        assertThat(acceptedPart(type + "C:\\temp\\o.edi\r\n\r\nx").fileName()).contains("o.edi");
    }

    @Test
    void anEnvelopeMayBeBase64OrHaveALineEndBehindIt() throws Exception {
        As2Request binary = Forge.encrypted(signed("Content-Type: text/plain\r\n\r\nx"));
        String base64 = Base64.getMimeEncoder().encodeToString(binary.body().bytes());
        String longer = binary.body().text(ISO_8859_1) + "\r\n";
        for (String body : List.of(base64, longer)) {
            accepted(new As2Request("POST", binary.headers(), Content.of(body, ISO_8859_1)));
        }
    }

    @Test
    void preambleEpilogueAndBlanksAroundDelimitersAreRead() throws Exception {
        MimeEntity signed = signed("Content-Type: text/plain\r\n\r\nx");
        String boundary = signed.contentType().parameter("boundary").orElseThrow();
        String body =
                "preamble\r\n"
                        + signed.body()
                                .text(StandardCharsets.ISO_8859_1)
                                .replace("--" + boundary + "\r\n", "--" + boundary + " \t\r\n")
                        + "epilogue\r\n";
        accepted(
                Forge.posted(
                        new MimeEntity(
                                signed.headers(), Content.of(body, ISO_8859_1), signed.raw())));
    }

    @ParameterizedTest
    @CsvSource({
        "'processed',PROCESSED,''",
        "'processed/error:decryption-failed',FAILED,decryption-failed",
        "'processed/error: decryption-failed',FAILED,decryption-failed",
        "'processed/Error :  authentication-failed ',FAILED,authentication-failed",
        "'processed / warning : duplicate-document',WARNING,duplicate-document",
        "'failed/failure: unsupported format',FAILED,unsupported format",
        "'failed',FAILED,''",
        "'deleted',FAILED,''",
        "'processed/unheard-of',FAILED,unheard-of"
    })
    void dispositionsAreReadInEveryForm(String text, Disposition.Kind kind, String modifier) {
        assertThat(Disposition.parse("automatic-action/MDN-sent-automatically;" + text))
                .contains(new Disposition(kind, modifier));
        assertThat(Disposition.parse("Automatic-Action/mdn-sent-automatically ; " + text))
                .contains(new Disposition(kind, modifier));
    }

    @Test
    void dispositionsWithoutTypeAreNone() {
        assertThat(Disposition.parse("processed")).isEmpty();
        assertThat(Disposition.parse("a/b;")).isEmpty();
        assertThat(Disposition.parse("")).isEmpty();
    }

    @Test
    void headerBlocksAndPartsHaveLimits() {
        As2Limits limits = As2Limits.DEFAULT;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add("X-" + i + ": y");
        }
        for (String bad :
                List.of(
                        String.join("\r\n", lines) + "\r\n\r\n",
                        "X: " + "y".repeat(20_000) + "\r\n\r\n",
                        " folded first\r\n\r\n",
                        "no colon\r\n\r\n")) {
            assertThatThrownBy(() -> MimeEntity.parse(Content.of(bad, US_ASCII), limits))
                    .isInstanceOf(Unacceptable.class);
        }
        String many = "--b\r\nx\r\n".repeat(21) + "--b--\r\n";
        assertThatThrownBy(() -> Multipart.split(Content.of(many, US_ASCII), "b", limits.parts()))
                .isInstanceOf(Unacceptable.class);
    }
}
