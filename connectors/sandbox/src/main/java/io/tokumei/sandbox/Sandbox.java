// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Entry point of the sandbox process.
@Command(
        name = "sandbox",
        description = "The other side of every connector of the hub.",
        mixinStandardHelpOptions = true,
        subcommands = {DemoCommand.class, OrderBench.class})
public final class Sandbox {
    private Sandbox() {}

    public static void main(String[] args) {
        // Netty would otherwise print warnings of the JVM between the messages of the trade.
        System.setProperty("io.netty.noUnsafe", "true");
        System.exit(new CommandLine(new Sandbox()).execute(args));
    }
}
