// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Japanese or English: as `?lang=` in the address says, else as the browser prefers. Nothing is
/// remembered. The body of a form is not looked at, since it may be what is wrong.
@Component("localeResolver")
final class Languages implements LocaleResolver {
    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=(ja|en)(?:&|$)");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String query = request.getQueryString();
        Matcher asked = ASKED.matcher(query == null ? "" : query);
        String wanted = asked.find() ? asked.group(1) : request.getLocale().getLanguage();
        return wanted.equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new IllegalStateException("languages are not remembered");
    }
}
