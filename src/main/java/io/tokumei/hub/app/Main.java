// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Entry point of the hub process.
@Command(
        name = "hub",
        description = "The anonymous-commerce hub.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            SiteCommand.class,
            PartnerCommand.class,
            DoctorCommand.class,
            CheckCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int status = run(writer(System.out), writer(System.err), args);
        if (status != ServeCommand.RUNS) {
            System.exit(status);
        }
    }

    /// Runs one command; the status is the process's own, or [ServeCommand#RUNS].
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain)
                .execute(args);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /// One sentence for what an operator can mend; the whole trace for what nobody expected.
    private static int explain(
            Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        Throwable cause = fault;
        for (Throwable next = fault.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        command.getErr().println("hub: " + sentence(cause));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? "failed with " + cause.getClass().getSimpleName()
                : message;
    }
}
