// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import java.util.Set;

/// Whether a request comes from our own pages, on a name of ours.
///
/// Browsers send `Sec-Fetch-Site` with every request and `Origin` with every form that is posted,
/// so a form on somebody else's page is known as such without a token; programs that are no
/// browsers send neither. The check of `Host` keeps a foreign name from being pointed at this
/// machine.
///
/// @param hosts names and addresses with port, as in `Host`
record Origin(Set<String> hosts) {
    boolean isOurHost(String host) {
        return hosts.contains(host);
    }

    boolean mayPost(String host, String fetchSite, String origin) {
        if (!fetchSite.isEmpty()) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        return origin.isEmpty() || origin.equals("http://" + host);
    }
}
