// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.flow.Bytes;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;

/// Signs a finished mail. The signature's time is the mail's date and RSA with PKCS #1 padding uses
/// no randomness, so that the same mail is signed the same way every time.
final class DkimSeal {
    private final DkimKey key;

    DkimSeal(DkimKey key) {
        this.key = key;
    }

    Bytes sign(Bytes mail) {
        try {
            var message =
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(mail.toArray()));
            var out = new ByteArrayOutputStream(mail.size() + 1024);
            new DkimMessage(message, signer()).writeTo(out);
            return Bytes.of(out.toByteArray());
        } catch (MessagingException | DkimException | IOException broken) {
            throw new IllegalStateException("the DKIM key cannot sign", broken);
        }
    }

    /// A signer keeps state between calls, so each mail gets its own.
    private DkimSigner signer() throws DkimException {
        var signer = new DkimSigner(key.domain(), key.selector(), key.key());
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
        signer.setCheckDomainKey(false);
        signer.setLengthParam(false);
        signer.setCopyHeaderFields(false);
        return signer;
    }
}
