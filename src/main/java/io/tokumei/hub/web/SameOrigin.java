// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses changes that another site's page asks a browser for. Browsers say where a request comes
/// from (`Sec-Fetch-Site`, or `Origin` in older ones); a program says that it is none by
/// `X-Requested-With`, which no foreign page can add.
final class SameOrigin extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        if (request.getHeader("X-Requested-With") != null) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null ? OWN.contains(site) : isOwnOrigin(request);
    }

    /// Neither header means that no browser sent it, so no page could have asked for it.
    private static boolean isOwnOrigin(HttpServletRequest request) {
        @Nullable String origin = request.getHeader("Origin");
        @Nullable String host = request.getHeader("Host");
        return origin == null
                || (host != null
                        && (origin.equals("http://" + host) || origin.equals("https://" + host)));
    }
}
