// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

/// Entry point of the hub process.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("hub: nothing to run yet");
    }
}
