// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes what mail programs label with the name of a standard and write with its vendor
/// extension: circled digits and company marks are lost by the strict decoders.
final class Charsets {
    private static final Charset ISO_2022_JP = Charset.forName("x-windows-iso2022jp");
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("x-eucJP-Open");
    private static final Charset GB = Charset.forName("gb18030");
    private static final Charset LATIN = Charset.forName("windows-1252");

    private static final Map<String, Charset> ALIASES =
            Map.ofEntries(
                    Map.entry("iso-2022-jp", ISO_2022_JP),
                    Map.entry("iso-2022-jp-1", ISO_2022_JP),
                    Map.entry("iso-2022-jp-ms", ISO_2022_JP),
                    Map.entry("csiso2022jp", ISO_2022_JP),
                    Map.entry("cp50220", ISO_2022_JP),
                    Map.entry("cp50221", ISO_2022_JP),
                    Map.entry("shift_jis", SHIFT_JIS),
                    Map.entry("shift-jis", SHIFT_JIS),
                    Map.entry("sjis", SHIFT_JIS),
                    Map.entry("x-sjis", SHIFT_JIS),
                    Map.entry("ms_kanji", SHIFT_JIS),
                    Map.entry("cp932", SHIFT_JIS),
                    Map.entry("euc-jp", EUC_JP),
                    Map.entry("x-euc-jp", EUC_JP),
                    Map.entry("gb2312", GB),
                    Map.entry("gbk", GB),
                    Map.entry("iso-8859-1", LATIN),
                    Map.entry("latin1", LATIN),
                    Map.entry("utf8", StandardCharsets.UTF_8),
                    Map.entry("unicode-1-1-utf-8", StandardCharsets.UTF_8));

    private static final Pattern ENCODED_WORD =
            Pattern.compile("=\\?([^?\\s]{1,40})\\?([BbQq])\\?([^?\\s]{0,400})\\?=");

    private Charsets() {}

    /// Decodes bytes under the charset name they came with; a wrong or missing name is corrected by
    /// what the bytes look like.
    static String decode(byte[] bytes, String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        boolean plain = name.isEmpty() || name.equals("us-ascii") || name.equals("ascii");
        Charset charset = plain ? guess(bytes) : named(name, bytes);
        return new String(bytes, charset);
    }

    /// Decodes the encoded words of a header value (RFC 2047).
    static String decodeWords(String value) {
        String joined = value.replaceAll("\\?=\\s{1,9}=\\?", "?==?");
        return ENCODED_WORD
                .matcher(joined)
                .replaceAll(m ->
                        Matcher.quoteReplacement(
                                decode(wordBytes(m.group(2), m.group(3)), m.group(1))));
    }

    private static byte[] wordBytes(String encoding, String text) {
        if (encoding.equalsIgnoreCase("B")) {
            try {
                return Base64.getMimeDecoder().decode(text);
            } catch (IllegalArgumentException broken) {
                return new byte[0];
            }
        }
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int hex = c == '=' && i + 2 < text.length() ? hex(text, i + 1) : -1;
            out.write(hex >= 0 ? hex : c == '_' ? ' ' : c);
            i += hex >= 0 ? 2 : 0;
        }
        return out.toByteArray();
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static Charset named(String name, byte[] bytes) {
        Charset alias = ALIASES.get(name);
        if (alias != null) {
            return alias;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return guess(bytes);
        }
    }

    private static Charset guess(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x1b && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return ISO_2022_JP;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return SHIFT_JIS;
        }
    }
}
