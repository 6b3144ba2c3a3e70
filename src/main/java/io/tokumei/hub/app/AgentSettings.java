// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// `hub.agent`: the payment agent hosted in the hub.
///
/// @param depositHint how to pay money in, told to whoever opens an account, in one text for all
///   languages
record AgentSettings(
        @DefaultValue(
                        "入金コードを添えて、代行の窓口でご入金ください"
                                + " / Pay in at the agent's counter and name the deposit code")
                String depositHint) {
    AgentSettings {
        Refuse.unless(depositHint.length() <= 500, "hub.agent.deposit-hint");
    }
}
