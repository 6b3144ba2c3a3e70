// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import io.tokumei.gateway.edge.counter.Counter;
import io.tokumei.gateway.edge.counter.Kiosk;
import io.tokumei.gateway.edge.counter.Orders;
import io.tokumei.gateway.edge.journal.Ids;
import io.tokumei.gateway.edge.journal.Journal;
import io.tokumei.gateway.edge.link.HubLink;
import io.tokumei.gateway.edge.page.PageServer;
import java.io.IOException;
import java.security.GeneralSecurityException;

/// One running site: journal, link to the hub, pages.
public final class PickupSite implements AutoCloseable {
    private final Journal journal;
    private final HubLink link;
    private final PageServer pages;

    private PickupSite(Journal journal, HubLink link, PageServer pages) {
        this.journal = journal;
        this.link = link;
        this.pages = pages;
    }

    /// Starts the site: works at once, whether or not the hub can be reached.
    ///
    /// @throws IOException when a file cannot be read or the port is taken
    /// @throws GeneralSecurityException when key or trust store do not fit
    public static PickupSite start(EdgeConfig config, Ids ids)
            throws IOException, GeneralSecurityException {
        Journal journal = Journal.open(config.data(), config.site(), ids, config.journal());
        boolean started = false;
        try {
            Counter counter = new Counter(journal, config.counter());
            HubLink link = new HubLink(config.link(), config.tls(), journal, new Orders(journal));
            Kiosk kiosk = new Kiosk(journal, link, config.counter());
            PageServer pages =
                    PageServer.start(
                            new PageServer.Parts(kiosk, counter, journal, link::isConnected),
                            config.pages());
            link.start();
            started = true;
            return new PickupSite(journal, link, pages);
        } finally {
            if (!started) {
                journal.close();
            }
        }
    }

    /// The port of the pages.
    public int port() {
        return pages.port();
    }

    /// Whether the hub's broker is reached.
    public boolean isConnected() {
        return link.isConnected();
    }

    @Override
    public void close() {
        pages.close();
        link.close();
        journal.close();
    }
}
