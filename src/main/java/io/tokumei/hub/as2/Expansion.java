// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.CompressedData;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/// Expands CMS CompressedData (RFC 3274, RFC 5402) and stops at a size or a ratio that no honest
/// message has.
final class Expansion {
    private final As2Limits limits;

    Expansion(As2Limits limits) {
        this.limits = limits;
    }

    Content expand(Content cms) throws Unacceptable {
        return Cms.guarded(Failure.DECOMPRESSION_FAILED, () -> inflate(octets(cms)));
    }

    private static Content octets(Content cms) throws Unacceptable {
        ContentInfo info = Cms.read(cms);
        if (!info.getContentType().equals(CMSObjectIdentifiers.compressedData)) {
            throw new Unacceptable(Failure.DECOMPRESSION_FAILED);
        }
        CompressedData compressed = CompressedData.getInstance(info.getContent());
        if (!compressed
                .getCompressionAlgorithmIdentifier()
                .getAlgorithm()
                .equals(PKCSObjectIdentifiers.id_alg_zlibCompress)) {
            throw new Unacceptable(Failure.DECOMPRESSION_FAILED);
        }
        ContentInfo inner = compressed.getEncapContentInfo();
        return Content.wrap(ASN1OctetString.getInstance(inner.getContent()).getOctets());
    }

    private Content inflate(Content zlib) throws IOException, Unacceptable {
        long most = Math.min(limits.expanded(), ratioBound(zlib.length()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        try (InputStream in = new InflaterInputStream(zlib.open())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (out.size() + (long) read > most) {
                    throw new Unacceptable(Failure.DECOMPRESSION_FAILED);
                }
                out.write(buffer, 0, read);
            }
        }
        return Content.wrap(out.toByteArray());
    }

    private long ratioBound(long compressed) {
        return Math.max(As2Limits.RATIO_FLOOR, compressed * limits.ratio());
    }
}
