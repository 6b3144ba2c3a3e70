// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Entropy;
import io.tokumei.hub.flow.Hub;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.Outcome;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Hands a filled-in form to the hub. The form's hidden `key` makes a second press of the button
/// harmless.
@Component
final class Submissions {
    private final Hub hub;
    private final FormReader reader;
    private final Entropy entropy;

    Submissions(Hub hub, FormReader reader, Entropy entropy) {
        this.hub = hub;
        this.reader = reader;
        this.entropy = entropy;
    }

    Outcome submit(Form form, String party, Map<String, String> sent) {
        Fields fields = Fields.of(sent);
        String key = fields.get("key");
        String unique = key.matches("[A-Za-z0-9-]{8,64}") ? key : freshKey();
        return hub.submit(
                new InboxKey(form.channel(), form.lane(party), unique),
                fields.bytes(),
                reader::read);
    }

    /// A key for a new form.
    String freshKey() {
        return entropy.uuid().toString();
    }
}
