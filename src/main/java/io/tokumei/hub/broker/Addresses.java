// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import java.util.List;

/// Names of the broker's addresses: what couriers and pickup points see, and the queues the hub
/// reads. What arrives is diverted into the hub's queues by the broker, which writes the address it
/// arrived at into [#ORIGIN]; a sender cannot choose that.
public final class Addresses {
    /// Where all couriers' status documents are read.
    public static final String COURIER_STATUS = "hub.courier-status";

    /// Where all messages of all pickup points are read.
    public static final String PICKUP = "hub.pickup";

    /// Message property with the address a diverted message was sent to, such as
    /// `pp.v1.shinagawa-1.evt`. Written by the broker.
    public static final String ORIGIN = "hub_origin";

    static final String DEAD_LETTER = "dead-letter";
    static final String EXPIRY = "expiry";
    static final String COURIER_PREFIX = "courier.";
    static final String SITE_PREFIX = "pp.v1.";

    /// What a site may publish and the hub reads.
    private static final List<String> SITE_UP = List.of("evt", "req.auth", "ack");

    /// What a site may subscribe to.
    private static final List<String> SITE_DOWN = List.of("cmd.#", "rsp.#");

    private Addresses() {}

    /// Transport requests to one courier.
    public static String courierRequests(String courier) {
        return COURIER_PREFIX + courier + ".requests";
    }

    /// Status documents of one courier.
    public static String courierStatus(String courier) {
        return COURIER_PREFIX + courier + ".status";
    }

    /// The courier an origin belongs to; empty when it is none.
    public static String courierOf(String origin) {
        return between(origin, COURIER_PREFIX, ".status");
    }

    /// The pickup point an origin belongs to; empty when it is none.
    public static String siteOf(String origin) {
        for (String leaf : SITE_UP) {
            String site = between(origin, SITE_PREFIX, "." + leaf);
            if (!site.isEmpty()) {
                return site;
            }
        }
        return "";
    }

    /// Addresses one site publishes to.
    static List<String> siteUp(String site) {
        return SITE_UP.stream().map(leaf -> SITE_PREFIX + site + "." + leaf).toList();
    }

    /// Addresses one site subscribes to, in the broker's wild-card form.
    static List<String> siteDown(String site) {
        return SITE_DOWN.stream().map(leaf -> SITE_PREFIX + site + "." + leaf).toList();
    }

    /// Where a site tells, retained, whether it is there.
    static String presence(String site) {
        return SITE_PREFIX + site + ".state.presence";
    }

    private static String between(String text, String prefix, String suffix) {
        boolean fits =
                text.length() > prefix.length() + suffix.length()
                        && text.startsWith(prefix)
                        && text.endsWith(suffix);
        return fits ? text.substring(prefix.length(), text.length() - suffix.length()) : "";
    }
}
