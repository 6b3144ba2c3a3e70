// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.security.GeneralSecurityException;
import java.security.spec.MGF1ParameterSpec;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// Takes a content encryption key out of an RSA envelope: PKCS #1 v1.5 or OAEP (RFC 5652 section
/// 6.2.1, RFC 3560).
final class KeyTransport {
    private final Providers providers;

    KeyTransport(Providers providers) {
        this.providers = providers;
    }

    /// The key of the expected length, or nothing if this private key does not open it.
    Optional<byte[]> unwrap(
            AlgorithmIdentifier algorithm, byte[] wrapped, Credential credential, int length) {
        try {
            byte[] key = cipher(algorithm, credential).doFinal(wrapped);
            return key.length == length ? Optional.of(key) : Optional.empty();
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(AlgorithmIdentifier algorithm, Credential credential)
            throws GeneralSecurityException {
        ASN1ObjectIdentifier oid = algorithm.getAlgorithm();
        if (oid.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            Cipher cipher = providers.cipher("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.DECRYPT_MODE, credential.privateKey());
            return cipher;
        }
        if (oid.equals(PKCSObjectIdentifiers.id_RSAES_OAEP)) {
            Cipher cipher = providers.cipher("RSA/ECB/OAEPPadding");
            OAEPParameterSpec parameters = oaep(RSAESOAEPparams.getInstance(parameters(algorithm)));
            cipher.init(Cipher.DECRYPT_MODE, credential.privateKey(), parameters);
            return cipher;
        }
        throw new GeneralSecurityException("key transport not offered");
    }

    private static ASN1Encodable parameters(AlgorithmIdentifier algorithm) {
        ASN1Encodable parameters = algorithm.getParameters();
        return parameters == null ? new RSAESOAEPparams() : parameters;
    }

    private static OAEPParameterSpec oaep(RSAESOAEPparams parameters)
            throws GeneralSecurityException {
        String digest = digestName(parameters.getHashAlgorithm());
        AlgorithmIdentifier mask = parameters.getMaskGenAlgorithm();
        String maskDigest = digestName(AlgorithmIdentifier.getInstance(mask.getParameters()));
        ASN1Encodable label = parameters.getPSourceAlgorithm().getParameters();
        byte[] source = ASN1OctetString.getInstance(label).getOctets();
        return new OAEPParameterSpec(
                digest, "MGF1", new MGF1ParameterSpec(maskDigest), new PSource.PSpecified(source));
    }

    /// SHA-1 is the default of OAEP and harmless there: nothing rests on its collisions.
    private static String digestName(AlgorithmIdentifier algorithm)
            throws GeneralSecurityException {
        if (algorithm.getAlgorithm().equals(OIWObjectIdentifiers.idSHA1)) {
            return "SHA-1";
        }
        return Digest.of(algorithm.getAlgorithm())
                .map(Digest::jcaName)
                .orElseThrow(() -> new GeneralSecurityException("digest not offered"));
    }
}
