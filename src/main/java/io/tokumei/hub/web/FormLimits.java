// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets only plain forms of a sane size in: 64 KiB, 250 fields, names of 100 and values of 1,000
/// characters. What is larger is refused whole, never cut, so that no order loses a line.
final class FormLimits extends OncePerRequestFilter {
    static final int MAX_BYTES = 64 * 1024;
    static final int MAX_FIELDS = 250;
    static final int MAX_NAME = 100;
    static final int MAX_VALUE = 1000;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

    static boolean holds(Map<String, String> fields) {
        return fields.size() <= MAX_FIELDS
                && fields.entrySet().stream()
                        .allMatch(f ->
                                f.getKey().length() <= MAX_NAME
                                        && f.getValue().length() <= MAX_VALUE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (BODILESS.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > MAX_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!isForm(request.getContentType())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (!isReadable(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /// Reads the body here, where a failure is one answer and not a fault in a page.
    private static boolean isReadable(HttpServletRequest request) {
        try {
            return request.getParameterMap().size() <= MAX_FIELDS;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
    }
}
