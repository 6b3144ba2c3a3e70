// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

/// Text made safe to stand in HTML, in an element or a quoted attribute.
final class Html {
    private Html() {}

    static String safe(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
