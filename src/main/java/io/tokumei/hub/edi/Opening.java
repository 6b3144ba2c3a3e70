// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.flow.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// The front of an interchange: finds UNA and UNB in the bytes, and decodes the rest by the
/// character set that UNB names (ISO 9735, data element 0001). Never replaces a character: bytes
/// that are not of the set are a fault.
///
/// @param text the decoded interchange, or its bytes one by one where decoding failed
/// @param start where UNB begins
/// @param syntax the four letters of UNB 0001
/// @param version the digit of UNB 0002
record Opening(
        String text,
        int start,
        Delimiters delimiters,
        String syntax,
        String version,
        Optional<Fault> fault) {
    private static final Map<String, String> SETS =
            Map.ofEntries(
                    Map.entry("UNOA", "US-ASCII"),
                    Map.entry("UNOB", "US-ASCII"),
                    Map.entry("UNOC", "ISO-8859-1"),
                    Map.entry("UNOD", "ISO-8859-2"),
                    Map.entry("UNOE", "ISO-8859-5"),
                    Map.entry("UNOF", "ISO-8859-7"),
                    Map.entry("UNOG", "ISO-8859-3"),
                    Map.entry("UNOH", "ISO-8859-4"),
                    Map.entry("UNOI", "ISO-8859-6"),
                    Map.entry("UNOJ", "ISO-8859-8"),
                    Map.entry("UNOK", "ISO-8859-9"),
                    Map.entry("UNOL", "ISO-8859-15"),
                    Map.entry("UNOW", "UTF-8"),
                    Map.entry("UNOX", "ISO-2022-JP"),
                    Map.entry("UNOY", "UTF-8"));
    private static final int UNA_LENGTH = 9;
    private static final int HEADER_LENGTH = 9;

    boolean isSyntax4() {
        return version.equals("4");
    }

    /// Empty when the bytes do not begin as an interchange does.
    static Optional<Opening> read(Bytes bytes) {
        byte[] content = withoutMark(bytes.toArray());
        String plain = new String(content, StandardCharsets.ISO_8859_1);
        int at = skip(plain, 0);
        Optional<Delimiters> delimiters = Optional.of(Delimiters.USUAL);
        if (plain.startsWith("UNA", at)) {
            delimiters = Delimiters.ofUna(plain.substring(at));
            at = skip(plain, at + UNA_LENGTH);
        }
        if (delimiters.isEmpty()
                || !plain.startsWith("UNB" + delimiters.get().element(), at)
                || plain.length() < at + HEADER_LENGTH) {
            return Optional.empty();
        }
        return Optional.of(decode(content, plain, at, delimiters.get()));
    }

    private static Opening decode(byte[] content, String plain, int at, Delimiters delimiters) {
        String syntax = plain.substring(at + 4, at + 8);
        String version = version(plain, at, delimiters);
        String name = SETS.get(syntax);
        if (name == null) {
            Fault fault = Fault.CHARACTER_SET_NOT_SUPPORTED;
            return new Opening(plain, at, delimiters, syntax, version, Optional.of(fault));
        }
        try {
            CharBuffer text =
                    Charset.forName(name)
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content));
            return new Opening(text.toString(), at, delimiters, syntax, version, Optional.empty());
        } catch (CharacterCodingException e) {
            Fault fault = Fault.INVALID_CHARACTER;
            return new Opening(plain, at, delimiters, syntax, version, Optional.of(fault));
        }
    }

    private static String version(String plain, int at, Delimiters delimiters) {
        boolean named = plain.charAt(at + 8) == delimiters.component();
        return named && plain.length() > at + 9 ? plain.substring(at + 9, at + 10) : "";
    }

    private static byte[] withoutMark(byte[] content) {
        boolean marked =
                content.length > 3
                        && content[0] == (byte) 0xEF
                        && content[1] == (byte) 0xBB
                        && content[2] == (byte) 0xBF;
        return marked ? java.util.Arrays.copyOfRange(content, 3, content.length) : content;
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
