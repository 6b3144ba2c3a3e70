// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

/// One place where the code breaks a rule.
///
/// @param where `path` or `path:line`
record Finding(String rule, String where, String what) {
    @Override
    public String toString() {
        return rule + " " + where + " " + what;
    }
}
