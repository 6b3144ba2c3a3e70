// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.keys.PrivateFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What the hub process is told, by its environment: passwords do not belong on a command line.
final class HubSettings {
    private HubSettings() {}

    static Map<String, String> environment(Folders folders, Ports ports) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("HUB_DATADIR", folders.hub().toString());
        settings.put("HUB_PARTNERSDIR", folders.partners().toString());
        settings.put("HUB_PORTBASE", Integer.toString(ports.base()));
        settings.put("HUB_MAIL_AUTHSERVID", "mail.tokumei.example");
        settings.put("HUB_WEB_OPERATORPASSWORDFILE", folders.operatorPassword().toString());
        settings.put("HUB_FLOW_MOVABLECLOCK", "true");
        settings.put("HUB_SMTP_HOST", "127.0.0.1");
        settings.put("HUB_SMTP_USER", "hub");
        settings.put("HUB_SMTP_PASSWORD", password(folders, "hub"));
        settings.put("HUB_IMAP_HOST", "127.0.0.1");
        settings.put("HUB_IMAP_POLL", "300ms");
        settings.put("HUB_IMAP_ORDER_USER", "order");
        settings.put("HUB_IMAP_ORDER_PASSWORD", password(folders, "order"));
        settings.put("HUB_IMAP_AGENT_USER", "agent");
        settings.put("HUB_IMAP_AGENT_PASSWORD", password(folders, "agent"));
        settings.put(
                "HUB_AGENT_DEPOSITHINT",
                "払込票のページで現金でお支払いください / Pay in cash on the payment slip page: "
                        + ports.sandboxPages());
        return settings;
    }

    private static String password(Folders folders, String account) {
        Path file = folders.mail().resolve(account + ".password");
        return PrivateFiles.password(file);
    }
}
