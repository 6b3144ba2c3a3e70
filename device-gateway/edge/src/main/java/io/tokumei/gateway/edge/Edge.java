// SPDX-License-Identifier: Apache-2.0

package io.tokumei.gateway.edge;

/// Entry point of the process at a pickup point.
public final class Edge {
    private Edge() {}

    public static void main(String[] args) {
        System.out.println("edge: nothing to run yet");
    }
}
