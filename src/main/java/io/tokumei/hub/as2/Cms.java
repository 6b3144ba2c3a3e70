// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSTypedData;

/// Reads CMS structures, BER or DER (RFC 5652), and keeps their library's surprises inside.
final class Cms {
    private Cms() {}

    /// One step that touches foreign structures.
    @FunctionalInterface
    interface Step<T> {
        T run() throws Exception;
    }

    /// Runs a step; whatever it throws is a fault of the message. Malformed structures surface as
    /// unchecked exceptions of many kinds, deep ones as a full stack.
    static <T> T guarded(Failure failure, Step<T> step) throws Unacceptable {
        try {
            return step.run();
        } catch (Unacceptable e) {
            boolean malformed = e.failure() == Failure.UNEXPECTED_PROCESSING_ERROR;
            throw malformed ? new Unacceptable(failure) : e;
        } catch (Exception | StackOverflowError e) {
            throw new Unacceptable(failure);
        }
    }

    /// Reads one structure; behind it only blanks and line ends may follow.
    static ContentInfo read(Content content) throws Unacceptable {
        return guarded(Failure.UNEXPECTED_PROCESSING_ERROR, () -> parse(content));
    }

    private static ContentInfo parse(Content content) throws IOException, Unacceptable {
        try (ASN1InputStream in = new ASN1InputStream(content.open(), content.size())) {
            ContentInfo info = ContentInfo.getInstance(in.readObject());
            requireBlank(in);
            if (info == null || info.getContentType() == null) {
                throw Unacceptable.malformed();
            }
            return info;
        }
    }

    private static void requireBlank(InputStream rest) throws IOException, Unacceptable {
        for (int octet = rest.read(); octet >= 0; octet = rest.read()) {
            if (octet != '\r' && octet != '\n' && octet != ' ') {
                throw Unacceptable.malformed();
            }
        }
    }

    /// A content in the form the CMS generators take.
    static CMSTypedData data(Content content) {
        return new CMSTypedData() {
            @Override
            public ASN1ObjectIdentifier getContentType() {
                return CMSObjectIdentifiers.data;
            }

            @Override
            public void write(OutputStream out) throws IOException {
                content.writeTo(out);
            }

            @Override
            public Object getContent() {
                return content;
            }
        };
    }
}
