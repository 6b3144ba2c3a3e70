// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Entropy;
import io.tokumei.hub.flow.Hub;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.Outcome;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Hands a filled-in form to the hub. The form's hidden `key`, unique per form and party, makes a
/// second press of the button harmless: the same key with the same fields gives the same answer.
@Component
final class Submissions {
    private static final String KEY = "[A-Za-z0-9-]{8,64}";

    private final Hub hub;
    private final FormReader reader;
    private final Entropy entropy;

    Submissions(Hub hub, FormReader reader, Entropy entropy) {
        this.hub = hub;
        this.reader = reader;
        this.entropy = entropy;
    }

    /// A form without a usable key is none of ours: not understood, and not kept.
    ///
    /// @throws TooLarge over the limits of [FormLimits]
    Outcome submit(Form form, String party, Map<String, String> sent) {
        Fields fields = Fields.of(sent);
        String key = fields.get("key");
        if (!key.matches(KEY)) {
            return new Outcome.NotUnderstood();
        }
        return hub.submit(
                new InboxKey(form.channel(), form.lane(party), key), fields.bytes(), reader::read);
    }

    /// A key for a new form.
    String freshKey() {
        return entropy.uuid().toString();
    }
}
