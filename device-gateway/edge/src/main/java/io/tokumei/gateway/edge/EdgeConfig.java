// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import io.tokumei.gateway.edge.counter.CounterSettings;
import io.tokumei.gateway.edge.journal.JournalLimits;
import io.tokumei.gateway.edge.link.LinkSettings;
import io.tokumei.gateway.edge.link.TlsFiles;
import io.tokumei.gateway.edge.page.Language;
import io.tokumei.gateway.edge.page.PageServer;
import io.tokumei.gateway.protocol.Sensitive;
import io.tokumei.gateway.protocol.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything a site can be told. The keys are explained in `src/docs/pickup/edge.md`.
///
/// @param site the site's id, equal to the common name of its certificate
/// @param data folder of the journal
public record EdgeConfig(
        String site,
        Path data,
        TlsFiles tls,
        LinkSettings link,
        CounterSettings counter,
        JournalLimits journal,
        PageServer.Settings pages) {

    /// Reads the keys; paths are relative to `base`.
    ///
    /// @throws IllegalArgumentException for a key that is missing, unknown or out of its range; the
    ///   message names the key and never a password
    static EdgeConfig read(Map<String, String> keys, Path base) {
        Keys in = new Keys(keys);
        String site = in.text("site");
        if (!Topics.isSite(site)) {
            throw new IllegalArgumentException("site: 1 to 32 of a-z, 0-9 and -");
        }
        EdgeConfig config =
                new EdgeConfig(
                        site,
                        base.resolve(in.text("data", "data")),
                        tls(in, base),
                        link(in),
                        new CounterSettings(
                                Duration.ofMinutes(in.number("verified.minutes", 10, 1, 60)),
                                in.number("kiosk.tries-per-minute", 20, 1, 600)),
                        journal(in),
                        pages(in, site));
        in.finish();
        return config;
    }

    private static TlsFiles tls(Keys in, Path base) {
        return new TlsFiles(
                base.resolve(in.text("tls.key-store")),
                password(in, "tls.key-store-password", base),
                base.resolve(in.text("tls.trust-store")),
                password(in, "tls.trust-store-password", base));
    }

    private static Sensitive password(Keys in, String key, Path base) {
        String file = in.text(key + "-file", "");
        String direct = in.text(key, "");
        if (file.isEmpty() == direct.isEmpty()) {
            throw new IllegalArgumentException(key + ": give it or " + key + "-file");
        }
        if (file.isEmpty()) {
            return Sensitive.of(direct);
        }
        try {
            return Sensitive.of(Files.readString(base.resolve(file)).strip());
        } catch (IOException e) {
            throw new IllegalArgumentException(key + "-file: cannot be read", e);
        }
    }

    private static LinkSettings link(Keys in) {
        return new LinkSettings(
                in.text("broker.host", "localhost"),
                in.number("broker.port", 8883, 1, 65_535),
                Duration.ofSeconds(in.number("verification.wait-seconds", 8, 1, 10)),
                Duration.ofSeconds(in.number("events.resend-seconds", 15, 1, 3_600)),
                Duration.ofSeconds(in.number("broker.reconnect-max-seconds", 30, 1, 3_600)),
                in.flag("presence", true));
    }

    private static JournalLimits journal(Keys in) {
        return new JournalLimits(
                in.number("journal.max-unacknowledged", 100_000, 1, 10_000_000),
                in.number("journal.keep-acknowledged", 1_000, 0, 1_000_000),
                in.number("parcels.max", 10_000, 1, 1_000_000),
                in.number("commands.remembered", 10_000, 100, 1_000_000));
    }

    private static PageServer.Settings pages(Keys in, String site) {
        Set<String> hosts =
                Arrays.stream(in.text("http.allowed-hosts", "").split(",", -1))
                        .map(String::strip)
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        return new PageServer.Settings(
                in.text("http.host", "127.0.0.1"),
                in.number("http.port", 8090, 0, 65_535),
                hosts,
                in.text("site.name", site),
                Language.of(in.text("language", "ja"))
                        .orElseThrow(() -> new IllegalArgumentException("language: ja or en")));
    }
}
