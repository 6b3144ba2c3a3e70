// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.PartyId;
import org.springframework.stereotype.Component;

/// Gives templates the name of a variant, under which its text is found, and of a partner.
@Component("names")
final class Names {
    private final Directory directory;

    Names(Directory directory) {
        this.directory = directory;
    }

    /// What a partner or a pickup point is called, its id where nobody knows a name.
    public String of(PartyId id) {
        return directory.partner(id).map(Partner::name).orElse(id.value());
    }

    /// The name of a notice, such as `OrderPlaced`.
    public String of(Notice notice) {
        return notice.getClass().getSimpleName();
    }

    /// The name of a contract's state, such as `Active`.
    public String of(Contract.State state) {
        return state.getClass().getSimpleName();
    }
}
