// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.mail.FinishedMail;
import jakarta.mail.MessagingException;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultMessage;

/// The first step of the mail sink: the written mail as the mail transport takes it, without any
/// header of the exchange.
public final class PackedMail {
    public void mail(Exchange exchange) throws MessagingException {
        if (!(exchange.getMessage().getBody() instanceof Wire wire)) {
            throw new IllegalStateException("nothing written to send");
        }
        var plain = new DefaultMessage(exchange.getContext());
        plain.setBody(new FinishedMail(wire));
        exchange.setMessage(plain);
    }
}
