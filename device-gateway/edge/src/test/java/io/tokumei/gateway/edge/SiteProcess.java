// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The site as its own process, started as an operator would, and killed as a power cut would.
final class SiteProcess {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

    private final Process process;
    private final int port;

    private SiteProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static SiteProcess start(Path config, Map<String, String> set) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Edge.class.getName());
        command.add("--config");
        command.add(config.toString());
        set.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new SiteProcess(process, address(process));
    }

    static Path write(Path file, Map<String, String> keys) throws IOException {
        StringBuilder text = new StringBuilder();
        keys.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return Files.writeString(file, text);
    }

    private static int address(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        Matcher matcher = ADDRESS.matcher(line == null ? "" : line);
        if (!matcher.find()) {
            throw new IOException("the site did not start: " + line);
        }
        return Integer.parseInt(matcher.group(1));
    }

    int port() {
        return port;
    }

    /// As `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// As `kill`, and the code the process ended with.
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the site does not stop");
        }
        return process.exitValue();
    }
}
