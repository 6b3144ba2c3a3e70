// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The lines a reader of an HTML mail sees; quoted blocks get the `>` they have in plain mails.
final class HtmlText {
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "tr",
                    "li",
                    "ul",
                    "ol",
                    "table",
                    "blockquote",
                    "pre",
                    "section",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "dl",
                    "dt",
                    "dd",
                    "article",
                    "header",
                    "footer");
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "template");
    private static final Set<String> CELLS = Set.of("td", "th");

    private HtmlText() {}

    static String of(String html) {
        var lines = new Lines();
        Jsoup.parse(html).traverse(lines);
        lines.endLine(false);
        return lines.out.toString();
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private int quotes;
        private int preformatted;
        private int silent;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && silent == 0) {
                append(text.getWholeText());
            } else if (node instanceof Element element) {
                open(element.normalName());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element.normalName());
            }
        }

        private void open(String name) {
            if (BLOCKS.contains(name)) {
                endLine(false);
            }
            if (name.equals("br")) {
                endLine(true);
            } else if (name.equals("blockquote")) {
                quotes++;
            } else if (name.equals("pre")) {
                preformatted++;
            } else if (SILENT.contains(name)) {
                silent++;
            }
        }

        private void close(String name) {
            if (BLOCKS.contains(name)) {
                endLine(false);
            }
            if (name.equals("p")) {
                endLine(true);
            } else if (name.equals("blockquote")) {
                quotes--;
            } else if (name.equals("pre")) {
                preformatted--;
            } else if (SILENT.contains(name)) {
                silent--;
            } else if (CELLS.contains(name)) {
                line.append('\t');
            }
        }

        private void append(String text) {
            if (preformatted == 0) {
                line.append(text.replaceAll("[\\s\\u00a0]+", " "));
                return;
            }
            String[] parts = text.split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    endLine(true);
                }
                line.append(parts[i]);
            }
        }

        private void endLine(boolean evenBlank) {
            String text = line.toString().strip();
            line.setLength(0);
            if (!text.isEmpty() || evenBlank) {
                out.append(">".repeat(Math.min(quotes, 9)))
                        .append(quotes > 0 ? " " : "")
                        .append(text)
                        .append('\n');
            }
        }
    }
}
