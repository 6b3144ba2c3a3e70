// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import static io.tokumei.gateway.edge.page.Html.safe;

/// The frame around every page: language, title, skip link, banner, main part.
///
/// @param siteName what people call the place
record Layout(String siteName) {

    /// A page.
    ///
    /// @param page what page it is, for machines: `kiosk` or `clerk`
    /// @param outcome what the request led to, for machines, in the attribute `data-outcome`; empty
    ///   when nothing was asked
    /// @param body HTML of the main part
    record Page(Language language, String page, String outcome, String body) {}

    String html(Page page) {
        Language language = page.language();
        String home = page.page().equals("clerk") ? "/clerk" : "/";
        return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s – %s</title>
        <link rel="stylesheet" href="/style.css">
        </head>
        <body class="%s">
        <a class="skip" href="#main">%s</a>
        <header>
        <p class="site">%s</p>
        <nav aria-label="%s">
        <a href="%s?lang=ja" lang="ja" hreflang="ja">日本語</a>
        <a href="%s?lang=en" lang="en" hreflang="en">English</a>
        </nav>
        </header>
        <main id="main" data-page="%s" data-outcome="%s">
        %s</main>
        </body>
        </html>
        """
                .formatted(
                        language.tag(),
                        safe(language.text(page.page() + ".title")),
                        safe(siteName),
                        page.page(),
                        safe(language.text("skip")),
                        safe(siteName),
                        safe(language.text("languages")),
                        home,
                        home,
                        page.page(),
                        page.outcome(),
                        page.body());
    }

    /// A message with icon, words and colour; read out at once by screen readers.
    ///
    /// @param tone `good`, `bad` or `wait`
    /// @param html HTML of the message
    static String notice(String tone, String html) {
        String icon =
                switch (tone) {
                    case "good" -> "✔";
                    case "bad" -> "✖";
                    default -> "…";
                };
        return """
        <div class="notice %s" role="alert" tabindex="-1">
        <span class="icon" aria-hidden="true">%s</span>
        <div>%s</div>
        </div>
        """
                .formatted(tone, icon, html);
    }
}
