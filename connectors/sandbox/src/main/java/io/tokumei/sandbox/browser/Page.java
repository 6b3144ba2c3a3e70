// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.browser;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a server answered.
///
/// @param uri where it came from, after redirects
public record Page(int status, URI uri, String body) {

    public boolean isGood() {
        return status == 200;
    }

    public Document document() {
        return Jsoup.parse(body, uri.toString());
    }

    /// The text of the element with this `data-field`, or empty.
    public String field(String name) {
        Element element = document().selectFirst("[data-field=" + name + "]");
        return element == null ? "" : element.text();
    }

    /// The fields of the first form that is sent to a path ending so, with what stands in them.
    public Map<String, String> form(String action) {
        Element form =
                document().select("form").stream()
                        .filter(f -> f.attr("action").split("\\?", 2)[0].endsWith(action))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no form " + action));
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name]")) {
            fields.put(input.attr("name"), input.attr("value"));
        }
        for (Element select : form.select("select[name]")) {
            Element chosen = select.selectFirst("option[selected]");
            Element first = chosen == null ? select.selectFirst("option") : chosen;
            fields.put(select.attr("name"), first == null ? "" : first.attr("value"));
        }
        return fields;
    }

    /// Where that form is sent to.
    public URI action(String action) {
        return document().select("form").stream()
                .filter(f -> f.attr("action").split("\\?", 2)[0].endsWith(action))
                .map(f -> URI.create(f.absUrl("action")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form " + action));
    }
}
