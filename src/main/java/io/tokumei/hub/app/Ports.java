// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

/// The ports in use. A port base N gives N to N+7 in this order; a port set by itself wins.
record Ports(int web, int as2, int smtp, int imap, int amqp, int mqtt, int kiosk, int database) {
    private static final Ports DEFAULT = new Ports(8080, 8081, 2525, 2143, 5671, 8883, 8090, 5442);

    static Ports of(Settings settings) {
        Ports base = settings.portBase() == 0 ? DEFAULT : from(settings.portBase());
        return new Ports(
                own(settings.web().port(), base.web),
                own(settings.as2().port(), base.as2),
                own(settings.smtp().port(), base.smtp),
                own(settings.imap().port(), base.imap),
                own(settings.broker().amqpPort(), base.amqp),
                own(settings.broker().mqttPort(), base.mqtt),
                base.kiosk,
                own(settings.db().port(), base.database));
    }

    private static Ports from(int n) {
        return new Ports(n, n + 1, n + 2, n + 3, n + 4, n + 5, n + 6, n + 7);
    }

    private static int own(int port, int otherwise) {
        return port == 0 ? otherwise : port;
    }
}
