// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.as2.As2Answer;
import io.tokumei.hub.as2.As2Inbound;
import io.tokumei.hub.as2.Headers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries HTTP requests to the AS2 engine and its answers back, octet for octet. When nothing
/// could be stored the answer is 503, and the partner sends again.
final class As2Servlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(As2Servlet.class);

    private final transient As2Inbound inbound;

    As2Servlet(As2Inbound inbound) {
        this.inbound = inbound;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            write(
                    inbound.handle(request.getMethod(), headers(request), request.getInputStream()),
                    response);
        } catch (RuntimeException e) {
            LOG.error("An AS2 message could not be kept: {}", Faults.name(e));
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static Headers headers(HttpServletRequest request) {
        Headers headers = Headers.NONE;
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                headers = headers.with(name, value);
            }
        }
        return headers;
    }

    private static void write(As2Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        for (Headers.Field field : answer.headers().fields()) {
            response.addHeader(field.name(), field.value());
        }
        response.setContentLengthLong(answer.body().length());
        answer.body().writeTo(response.getOutputStream());
    }
}
