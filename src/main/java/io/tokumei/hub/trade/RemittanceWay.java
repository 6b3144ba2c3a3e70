// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// How a pickup point sends collected cash on (checklist E5-08).
public enum RemittanceWay {
    REGISTERED_CASH,
    BANK_TRANSFER
}
