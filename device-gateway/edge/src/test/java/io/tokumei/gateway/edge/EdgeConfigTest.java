// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.gateway.edge.page.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every key: its default, its mapping, its refusal.
final class EdgeConfigTest {
    private static final Path BASE = Path.of("/site");

    @TempDir private Path folder;

    @Test
    void onlyTheSiteAndItsKeysMustBeGiven() {
        EdgeConfig config = EdgeConfig.read(least(), BASE);

        assertThat(config.data()).isEqualTo(Path.of("/site/data"));
        assertThat(config.tls().keyStore()).isEqualTo(Path.of("/site/own.p12"));
        assertThat(config.link().host()).isEqualTo("localhost");
        assertThat(config.link().port()).isEqualTo(8883);
        assertThat(config.link().answerWithin()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.link().resendAfter()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.link().reconnectAtMost()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.link().presence()).isTrue();
        assertThat(config.counter().verifiedFor()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.counter().triesPerMinute()).isEqualTo(20);
        assertThat(config.journal().unacknowledged()).isEqualTo(100_000);
        assertThat(config.journal().acknowledged()).isEqualTo(1_000);
        assertThat(config.journal().parcels()).isEqualTo(10_000);
        assertThat(config.journal().commands()).isEqualTo(10_000);
        assertThat(config.pages().host()).isEqualTo("127.0.0.1");
        assertThat(config.pages().port()).isEqualTo(8090);
        assertThat(config.pages().hosts()).isEmpty();
        assertThat(config.pages().siteName()).isEqualTo("shinagawa-1");
        assertThat(config.pages().usual()).isEqualTo(Language.JA);
    }

    @Test
    void everyKeyIsMapped() {
        Map<String, String> keys = least();
        keys.put("data", "/var/site");
        keys.put("broker.host", "hub.example");
        keys.put("broker.port", "18883");
        keys.put("verification.wait-seconds", "5");
        keys.put("events.resend-seconds", "60");
        keys.put("broker.reconnect-max-seconds", "90");
        keys.put("presence", "off");
        keys.put("verified.minutes", "3");
        keys.put("kiosk.tries-per-minute", "6");
        keys.put("journal.max-unacknowledged", "7");
        keys.put("journal.keep-acknowledged", "8");
        keys.put("parcels.max", "9");
        keys.put("commands.remembered", "100");
        keys.put("http.host", "0.0.0.0");
        keys.put("http.port", "0");
        keys.put("http.allowed-hosts", "kiosk.example, 192.0.2.1");
        keys.put("site.name", "品川");
        keys.put("language", "en");
        EdgeConfig config = EdgeConfig.read(keys, BASE);

        assertThat(config.data()).isEqualTo(Path.of("/var/site"));
        assertThat(config.link().toString())
                .isEqualTo(
                        "LinkSettings[host=hub.example, port=18883, answerWithin=PT5S,"
                                + " resendAfter=PT1M, reconnectAtMost=PT1M30S, presence=false]");
        assertThat(config.counter().toString())
                .isEqualTo("CounterSettings[verifiedFor=PT3M, triesPerMinute=6]");
        assertThat(config.journal().toString())
                .isEqualTo(
                        "JournalLimits[unacknowledged=7, acknowledged=8, parcels=9, commands=100]");
        assertThat(config.pages().host()).isEqualTo("0.0.0.0");
        assertThat(config.pages().port()).isZero();
        assertThat(config.pages().hosts()).containsExactlyInAnyOrder("kiosk.example", "192.0.2.1");
        assertThat(config.pages().siteName()).isEqualTo("品川");
        assertThat(config.pages().usual()).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @CsvSource({
        "site, '', 'site: missing'",
        "site, Shinagawa 1, 'site: 1 to 32 of a-z, 0-9 and -'",
        "tls.key-store, '', 'tls.key-store: missing'",
        "tls.trust-store, '', 'tls.trust-store: missing'",
        "broker.port, 0, 'broker.port: from 1 to 65535'",
        "broker.port, MQTT, 'broker.port: not a number'",
        "verification.wait-seconds, 11, 'verification.wait-seconds: from 1 to 10'",
        "verified.minutes, 61, 'verified.minutes: from 1 to 60'",
        "kiosk.tries-per-minute, 0, 'kiosk.tries-per-minute: from 1 to 600'",
        "events.resend-seconds, 0, 'events.resend-seconds: from 1 to 3600'",
        "broker.reconnect-max-seconds, -1, 'broker.reconnect-max-seconds: from 1 to 3600'",
        "journal.max-unacknowledged, 0, 'journal.max-unacknowledged: from 1 to 10000000'",
        "journal.keep-acknowledged, -1, 'journal.keep-acknowledged: from 0 to 1000000'",
        "parcels.max, 0, 'parcels.max: from 1 to 1000000'",
        "commands.remembered, 99, 'commands.remembered: from 100 to 1000000'",
        "http.port, 65536, 'http.port: from 0 to 65535'",
        "presence, yes, 'presence: on or off'",
        "language, fr, 'language: ja or en'",
        "htp.port, 80, 'unknown keys: [htp.port]'"
    })
    void nonsenseIsRefusedByName(String key, String value, String message) {
        Map<String, String> keys = least();
        keys.put(key, value);

        assertThatThrownBy(() -> EdgeConfig.read(keys, BASE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aPasswordComesFromTheKeyOrAFileAndIsNeverShown() throws Exception {
        Files.writeString(folder.resolve("password"), "from-the-file\n");
        Map<String, String> keys = least();
        keys.remove("tls.key-store-password");
        keys.put("tls.key-store-password-file", "password");
        EdgeConfig config = EdgeConfig.read(keys, folder);

        assertThat(config.tls().keyPassword().reveal()).isEqualTo("from-the-file");
        assertThat(config.tls().trustPassword().reveal()).isEqualTo("trust-password");
        assertThat(config.toString()).doesNotContain("from-the-file", "trust-password");

        keys.put("tls.key-store-password", "both");
        assertThatThrownBy(() -> EdgeConfig.read(keys, folder))
                .hasMessage("tls.key-store-password: give it or tls.key-store-password-file");
        keys.remove("tls.key-store-password");
        keys.put("tls.key-store-password-file", "missing");
        assertThatThrownBy(() -> EdgeConfig.read(keys, folder))
                .hasMessage("tls.key-store-password-file: cannot be read");
    }

    @Test
    void argumentsWinOverTheFileAndPathsAreNextToIt() throws Exception {
        Path file = SiteProcess.write(folder.resolve("edge.properties"), least());
        EdgeConfig config =
                Arguments.config("--config", file.toString(), "--set", "http.port=1234");

        assertThat(config.pages().port()).isEqualTo(1234);
        assertThat(config.data()).isEqualTo(folder.resolve("data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--config", "", "--help,x", "--set,http.port=1", "--config,x,--set,y"})
    void otherArgumentsAreExplained(String line) {
        assertThatThrownBy(() ->
                        Arguments.config(line.isEmpty() ? new String[0] : line.split(",", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(Arguments.USAGE);
    }

    private static Map<String, String> least() {
        Map<String, String> keys = new HashMap<>();
        keys.put("site", "shinagawa-1");
        keys.put("tls.key-store", "own.p12");
        keys.put("tls.key-store-password", "key-password");
        keys.put("tls.trust-store", "trust.p12");
        keys.put("tls.trust-store-password", "trust-password");
        return keys;
    }
}
