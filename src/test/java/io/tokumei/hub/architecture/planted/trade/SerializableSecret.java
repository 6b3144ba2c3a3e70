// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture.planted.trade;

import io.tokumei.hub.trade.Sensitive;
import java.io.Serializable;

@Sensitive("secret")
record SerializableSecret(String value) implements Serializable {
    @Override
    public String toString() {
        return "***";
    }
}
