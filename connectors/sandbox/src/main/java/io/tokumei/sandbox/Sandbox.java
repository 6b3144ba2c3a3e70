// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox;

/// Entry point of the sandbox process.
public final class Sandbox {
    private Sandbox() {}

    public static void main(String[] args) {
        System.out.println("sandbox: nothing to run yet");
    }
}
