// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.notice.Notice;
import org.springframework.stereotype.Component;

/// Gives templates the name of a variant, under which its text is found.
@Component("names")
final class Names {
    /// The name of a notice, such as `OrderPlaced`.
    public String of(Notice notice) {
        return notice.getClass().getSimpleName();
    }

    /// The name of a contract's state, such as `Active`.
    public String of(Contract.State state) {
        return state.getClass().getSimpleName();
    }
}
