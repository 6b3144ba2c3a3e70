// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.flow.Wire;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/// The scheme `hub-as2`: `to: hub-as2:send` posts a packed document to the partner it is for.
public final class As2Component extends DefaultComponent {
    private final As2Desk desk;

    public As2Component(As2Desk desk) {
        this.desk = desk;
    }

    @Override
    protected Endpoint createEndpoint(
            String uri, String remaining, Map<String, Object> parameters) {
        if (!remaining.equals("send")) {
            throw new IllegalArgumentException("hub-as2 knows hub-as2:send only");
        }
        return new Sending(uri, this);
    }

    /// The one endpoint of the component.
    private static final class Sending extends DefaultEndpoint {
        private final As2Component component;

        Sending(String uri, As2Component component) {
            super(uri, component);
            this.component = component;
        }

        @Override
        public Producer createProducer() {
            return new DefaultProducer(this) {
                @Override
                public void process(Exchange exchange) throws Exception {
                    component.post(exchange);
                }
            };
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            throw new UnsupportedOperationException("AS2 comes in through the inbox");
        }

        @Override
        public boolean isSingleton() {
            return true;
        }
    }

    private void post(Exchange exchange) throws Exception {
        Wire wire = exchange.getMessage().getMandatoryBody(Wire.class);
        exchange.getMessage().setBody(desk.send(Relay.message(exchange), wire));
    }
}
