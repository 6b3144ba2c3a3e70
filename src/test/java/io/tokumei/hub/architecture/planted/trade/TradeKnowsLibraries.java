// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture.planted.trade;

import jakarta.mail.Message;
import java.sql.Connection;
import org.apache.camel.Exchange;
import org.springframework.context.ApplicationContext;

record TradeKnowsLibraries(
        Exchange exchange, Connection connection, ApplicationContext context, Message mail) {}
