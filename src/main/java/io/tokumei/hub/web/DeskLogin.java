// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;

/// Who may sit at which desk.
public record DeskLogin(PartyId party, Role role, String password) {
    @Override
    public String toString() {
        return "DeskLogin[" + party + "]";
    }
}
