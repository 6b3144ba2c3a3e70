// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.as2;

import com.helger.as2lib.crypto.MIC;
import com.helger.as2lib.exception.AS2Exception;
import com.helger.as2lib.message.AS2Message;
import com.helger.as2lib.message.IMessage;
import com.helger.as2lib.processor.sender.AS2SenderModule;
import com.helger.mail.cte.EContentTransferEncoding;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/// as2-lib's sender in two steps: [#prepare] signs and encrypts, then `handle` posts what was
/// prepared, without signing or encrypting again.
final class SendOnce extends AS2SenderModule {
    private final Optional<Prepared> prepared;
    private String answer = "";

    SendOnce(Optional<Prepared> prepared) {
        this.prepared = prepared;
        setIncomingMDNCallback((sync, mdn, from, to, disposition, mic, original, signed, matches) ->
                answer = signed && matches ? Objects.requireNonNullElse(disposition, "") : "");
    }

    /// Signs and encrypts the message's data as its partnership says.
    Prepared prepare(AS2Message message) throws Exception {
        MimeBodyPart secured = super.secure(message, EContentTransferEncoding.BINARY);
        MIC mic = super.calculateAndStoreMIC(message);
        var bytes = new ByteArrayOutputStream();
        secured.getInputStream().transferTo(bytes);
        return new Prepared(
                Objects.requireNonNull(message.getMessageID()),
                secured.getContentType(),
                Base64.getEncoder().encodeToString(bytes.toByteArray()),
                mic.getAsAS2String());
    }

    /// Whether a signed MDN came back with the right MIC and says `processed`.
    boolean delivered() {
        return answer.endsWith("processed");
    }

    String answer() {
        return answer;
    }

    @Override
    protected MimeBodyPart secure(IMessage message, EContentTransferEncoding encoding)
            throws MessagingException, IOException {
        Prepared ready = prepared.orElseThrow();
        message.headers().setHeader("Content-Transfer-Encoding", encoding.getID());
        var headers = new InternetHeaders();
        headers.setHeader("Content-Type", ready.contentType());
        headers.setHeader("Content-Transfer-Encoding", "binary");
        return new MimeBodyPart(headers, Base64.getDecoder().decode(ready.body()));
    }

    @Override
    protected MIC calculateAndStoreMIC(AS2Message message) {
        return Objects.requireNonNull(MIC.parse(prepared.orElseThrow().mic()));
    }

    @Override
    protected void onReceivedMDNError(AS2Message message, AS2Exception problem)
            throws AS2Exception {
        throw problem;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
