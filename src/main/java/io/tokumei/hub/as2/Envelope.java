// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.EnvelopedData;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.KeyTransRecipientId;

/// Opens CMS EnvelopedData (RFC 5652 section 6) with AES-CBC content.
///
/// A wrong key and a wrong padding look alike from outside: a key that cannot be unwrapped is
/// replaced by a random one, and the padding's verdict is only handed on, so that the caller judges
/// what the content *is* before anybody learns whether its padding was right.
final class Envelope {
    private static final int MOST_RECIPIENTS = 32;
    private static final int BLOCK = 16;

    private final Providers providers;
    private final KeyTransport keyTransport;
    private final List<Credential> credentials;

    Envelope(Providers providers, List<Credential> credentials) {
        this.providers = providers;
        this.keyTransport = new KeyTransport(providers);
        this.credentials = credentials;
    }

    /// The decrypted content, and whether its padding was that of CMS.
    record Opened(Content content, boolean wellPadded) {}

    Opened open(Content cms) throws Unacceptable {
        return Cms.guarded(Failure.DECRYPTION_FAILED, () -> decrypt(cms));
    }

    private Opened decrypt(Content cms) throws Unacceptable, GeneralSecurityException, IOException {
        ContentInfo info = Cms.read(cms);
        if (!info.getContentType().equals(CMSObjectIdentifiers.envelopedData)) {
            throw new Unacceptable(Failure.DECRYPTION_FAILED);
        }
        EnvelopedData enveloped = EnvelopedData.getInstance(info.getContent());
        EncryptedContentInfo encrypted = enveloped.getEncryptedContentInfo();
        AlgorithmIdentifier algorithm = encrypted.getContentEncryptionAlgorithm();
        Encryption encryption =
                Encryption.of(algorithm.getAlgorithm())
                        .orElseThrow(() -> new Unacceptable(Failure.DECRYPTION_FAILED));
        byte[] key = contentKey(recipients(enveloped), encryption.keyBytes());
        byte[] iv = ASN1OctetString.getInstance(algorithm.getParameters()).getOctets();
        Cipher cipher = providers.cipher("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        byte[] padded = cipher.doFinal(encrypted.getEncryptedContent().getOctets());
        return withoutPadding(Content.wrap(padded));
    }

    private static List<KeyTransRecipientInfo> recipients(EnvelopedData enveloped)
            throws Unacceptable {
        if (enveloped.getRecipientInfos().size() > MOST_RECIPIENTS) {
            throw new Unacceptable(Failure.DECRYPTION_FAILED);
        }
        List<KeyTransRecipientInfo> recipients = new ArrayList<>();
        for (ASN1Encodable each : enveloped.getRecipientInfos()) {
            if (RecipientInfo.getInstance(each).getInfo() instanceof KeyTransRecipientInfo rsa) {
                recipients.add(rsa);
            }
        }
        return recipients;
    }

    /// The key for the recipient that names one of our certificates; if none does, whatever any of
    /// our keys opens.
    private byte[] contentKey(List<KeyTransRecipientInfo> recipients, int length)
            throws GeneralSecurityException, IOException {
        for (Credential credential : credentials) {
            for (KeyTransRecipientInfo recipient : recipients) {
                if (names(recipient, credential)) {
                    return unwrap(recipient, credential, length).orElseGet(() -> random(length));
                }
            }
        }
        for (KeyTransRecipientInfo recipient : recipients) {
            for (Credential credential : credentials) {
                Optional<byte[]> key = unwrap(recipient, credential, length);
                if (key.isPresent()) {
                    return key.get();
                }
            }
        }
        return random(length);
    }

    private Optional<byte[]> unwrap(
            KeyTransRecipientInfo recipient, Credential credential, int length) {
        return keyTransport.unwrap(
                recipient.getKeyEncryptionAlgorithm(),
                recipient.getEncryptedKey().getOctets(),
                credential,
                length);
    }

    private static boolean names(KeyTransRecipientInfo recipient, Credential credential)
            throws GeneralSecurityException {
        X509CertificateHolder holder = new JcaX509CertificateHolder(credential.certificate());
        ASN1Encodable id = recipient.getRecipientIdentifier().getId();
        if (id instanceof ASN1OctetString keyId) {
            return new KeyTransRecipientId(keyId.getOctets()).match(holder);
        }
        IssuerAndSerialNumber named = IssuerAndSerialNumber.getInstance(id);
        return new KeyTransRecipientId(named.getName(), named.getSerialNumber().getValue())
                .match(holder);
    }

    private byte[] random(int length) {
        byte[] key = new byte[length];
        providers.random().nextBytes(key);
        return key;
    }

    private static Opened withoutPadding(Content padded) throws Unacceptable {
        if (padded.size() == 0) {
            throw new Unacceptable(Failure.DECRYPTION_FAILED);
        }
        int count = padded.at(padded.size() - 1);
        if (count < 1 || count > BLOCK) {
            return new Opened(padded, false);
        }
        for (int i = padded.size() - count; i < padded.size(); i++) {
            if (padded.at(i) != count) {
                return new Opened(padded, false);
            }
        }
        return new Opened(padded.slice(0, padded.size() - count), true);
    }
}
