// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// `hub.broker`: the message broker. With no URL the hub runs one of its own below its data folder.
///
/// @param url CORE address of an external Artemis (`HUB_BROKER_URL`); it must have the addresses
///   and diverts the hub's own broker makes
/// @param amqpPort couriers' port of the hub's own broker; 0 for the default
/// @param mqttPort pickup points' port of the hub's own broker; 0 for the default
record BrokerSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("0") int amqpPort,
        @DefaultValue("0") int mqttPort) {
    BrokerSettings {
        Refuse.unless(
                url.isEmpty() || url.startsWith("tcp://") || url.startsWith("(tcp://"),
                "hub.broker.url");
        Refuse.unlessPort(amqpPort, "hub.broker.amqp-port");
        Refuse.unlessPort(mqttPort, "hub.broker.mqtt-port");
    }

    boolean isEmbedded() {
        return url.isEmpty();
    }

    @Override
    public String toString() {
        return isEmbedded() ? "BrokerSettings[embedded]" : "BrokerSettings[external]";
    }
}
