// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Japanese or English: as `?lang=` says, else as the browser prefers. Nothing is remembered.
@Component("localeResolver")
final class Languages implements LocaleResolver {
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        String wanted = asked != null ? asked : request.getLocale().getLanguage();
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
