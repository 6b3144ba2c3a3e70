// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import java.util.HashMap;
import java.util.Map;

/// What a visitor of the demo has to know, as text for a terminal.
public final class Table {
    private Table() {}

    /// Addresses, logins, and what to try.
    public static String of(DemoWorld world) {
        Map<String, String> values = new HashMap<>();
        addresses(world.ports(), values);
        values.put("mado", world.deskPassword(Cast.AGENT));
        values.put("tsukai", world.deskPassword(Cast.BUYING_AGENT));
        values.put("shinagawa", world.deskPassword(Cast.SITE));
        values.put("kami-ya", world.deskPassword(Cast.SECOND_STORE));
        values.put("operator", world.operatorPassword());
        values.put("buyer", Cast.BUYER);
        values.put("buyer-password", world.mailPassword(Cast.BUYER));
        values.put("var", world.folders().root().toString());
        values.put("agent-mail", Cast.PAY_AT);
        values.put("order-mail", Cast.ORDER_AT);
        return Texts.filled("table.txt", values);
    }

    private static void addresses(Ports ports, Map<String, String> values) {
        values.put("web", ports.webPages().toString());
        values.put("sandbox", ports.sandboxPages().toString());
        values.put("kiosk", ports.kioskPages().toString());
        values.put("as2", ports.hubAs2().toString());
        values.put("smtp", Integer.toString(ports.smtp()));
        values.put("imap", Integer.toString(ports.imap()));
        values.put("amqp", Integer.toString(ports.amqp()));
        values.put("mqtt", Integer.toString(ports.mqtt()));
        values.put("database", Integer.toString(ports.database()));
    }
}
