// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {
    /// One property: its default, another value and what it maps to, and a value that is refused.
    private record Property(
            String key,
            Object byDefault,
            String other,
            Object mapped,
            String refused,
            Function<Settings, Object> read) {}

    private static Property of(
            String key, Object byDefault, Object[] values, Function<Settings, Object> read) {
        return new Property(
                key, byDefault, (String) values[0], values[1], (String) values[2], read);
    }

    private static Object[] to(String other, Object mapped, String refused) {
        return new Object[] {other, mapped, refused};
    }

    private static final String ANY = "";
    private static final String LONG = "x".repeat(600);

    private static Stream<Property> general() {
        return Stream.of(
                of("data-dir", Path.of("var/hub"), to("d", Path.of("d"), ANY), Settings::dataDir),
                of(
                        "partners-dir",
                        Path.of("var/partners"),
                        to("p", Path.of("p"), ANY),
                        Settings::partnersDir),
                of("routes-dir", "", to("r", "r", ANY), Settings::routesDir),
                of("bind", "127.0.0.1", to("0.0.0.0", "0.0.0.0", " "), Settings::bind),
                of("host", "localhost", to("hub.example", "hub.example", " "), Settings::host),
                of("port-base", 0, to("9000", 9000, "80"), Settings::portBase),
                of(
                        "agent.deposit-hint",
                        "入金コードを添えて、代行の窓口でご入金ください"
                                + " / Pay in at the agent's counter and name the deposit code",
                        to("h", "h", LONG),
                        s -> s.agent().depositHint()),
                of("flow.workers", 4, to("8", 8, "0"), s -> s.flow().workers()),
                of(
                        "flow.sweep",
                        Duration.ofSeconds(5),
                        to("1s", Duration.ofSeconds(1), "1ms"),
                        s -> s.flow().sweep()));
    }

    private static Stream<Property> engines() {
        return Stream.of(
                of(
                        "db.url",
                        "",
                        to("jdbc:postgresql://h/d", "jdbc:postgresql://h/d", "jdbc:h2:mem:x"),
                        s -> s.db().url()),
                of("db.user", "", to("u", "u", ANY), s -> s.db().user()),
                of("db.password", "", to("p", "p", ANY), s -> s.db().password()),
                of("db.port", 0, to("5999", 5999, "70000"), s -> s.db().port()),
                of(
                        "broker.url",
                        "",
                        to("tcp://h:61616", "tcp://h:61616", "http://h"),
                        s -> s.broker().url()),
                of("broker.user", "", to("u", "u", ANY), s -> s.broker().user()),
                of("broker.password", "", to("p", "p", ANY), s -> s.broker().password()),
                of("broker.amqp-port", 0, to("5999", 5999, "-1"), s -> s.broker().amqpPort()),
                of("broker.mqtt-port", 0, to("5999", 5999, "-1"), s -> s.broker().mqttPort()),
                of("as2.id", "tokumei-hub", to("me", "me", "\u00e9"), s -> s.as2().id()),
                of(
                        "as2.gln",
                        "4912345222226",
                        to("4912345000018", "4912345000018", "12"),
                        s -> s.as2().gln()),
                of("as2.port", 0, to("9002", 9002, "70000"), s -> s.as2().port()),
                of("as2.url", "", to("http://h/as2", "http://h/as2", "h"), s -> s.as2().url()),
                of("as2.max-megabytes", 20, to("5", 5, "0"), s -> s.as2().maxMegabytes()));
    }

    private static Stream<Property> pages() {
        return Stream.of(
                of("web.port", 0, to("9001", 9001, "-1"), s -> s.web().port()),
                of("web.url", "", to("https://h", "https://h", "ftp://h"), s -> s.web().url()),
                of(
                        "web.zone",
                        ZoneId.of("Asia/Tokyo"),
                        to("UTC", ZoneId.of("UTC"), "Nowhere/Land"),
                        s -> s.web().zone()),
                of(
                        "web.operator-password-file",
                        "",
                        to("f", "f", ANY),
                        s -> s.web().operatorPasswordFile()));
    }

    private static Stream<Property> mail() {
        return Stream.of(
                of("smtp.host", "localhost", to("m", "m", " "), s -> s.smtp().host()),
                of("smtp.port", 0, to("25", 25, "-1"), s -> s.smtp().port()),
                of("smtp.user", "", to("u", "u", ANY), s -> s.smtp().user()),
                of("smtp.password", "", to("p", "p", ANY), s -> s.smtp().password()),
                of("smtp.tls", Tls.NONE, to("starttls", Tls.STARTTLS, "x"), s -> s.smtp().tls()),
                of("imap.host", "localhost", to("m", "m", " "), s -> s.imap().host()),
                of("imap.port", 0, to("143", 143, "-1"), s -> s.imap().port()),
                of("imap.tls", Tls.NONE, to("implicit", Tls.IMPLICIT, "x"), s -> s.imap().tls()),
                of(
                        "imap.poll",
                        Duration.ofSeconds(1),
                        to("300ms", Duration.ofMillis(300), "1ms"),
                        s -> s.imap().poll()),
                of("imap.order.user", "", to("u", "u", ANY), s -> s.imap().order().user()),
                of("imap.order.password", "", to("p", "p", ANY), s -> s.imap().order().password()),
                of("imap.agent.user", "", to("u", "u", ANY), s -> s.imap().agent().user()),
                of("imap.agent.password", "", to("p", "p", ANY), s -> s.imap().agent().password()));
    }

    private static Stream<Property> letters() {
        return Stream.of(
                of("mail.name", "Tokumei", to("Hub", "Hub", "<x>"), s -> s.mail().name()),
                of(
                        "mail.domain",
                        "tokumei.example",
                        to("a.b", "a.b", "a b"),
                        s -> s.mail().domain()),
                of(
                        "mail.relay-domain",
                        "relay.tokumei.example",
                        to("a.b", "a.b", "a b"),
                        s -> s.mail().relayDomain()),
                of(
                        "mail.authserv-id",
                        "mail.tokumei.example",
                        to("a.b", "a.b", "a b"),
                        s -> s.mail().authservId()),
                of(
                        "mail.dkim-selector",
                        "hub",
                        to("k1", "k1", "K 1"),
                        s -> s.mail().dkimSelector()),
                of("mail.help", "help@tokumei.example", to("h", "h", " "), s -> s.mail().help()));
    }

    private static Stream<Property> all() {
        return Stream.of(general(), engines(), pages(), mail(), letters()).flatMap(each -> each);
    }

    @TestFactory
    Stream<DynamicTest> everyPropertyHasItsDefault() {
        return all().map(p ->
                DynamicTest.dynamicTest(
                        p.key(),
                        () ->
                                assertThat(p.read().apply(bound(Map.of())))
                                        .isEqualTo(p.byDefault())));
    }

    @TestFactory
    Stream<DynamicTest> everyPropertyIsMapped() {
        return all().map(p ->
                DynamicTest.dynamicTest(
                        p.key(),
                        () -> {
                            Settings settings = bound(Map.of("hub." + p.key(), p.other()));
                            assertThat(p.read().apply(settings)).isEqualTo(p.mapped());
                        }));
    }

    @TestFactory
    Stream<DynamicTest> nonsenseIsRefusedByTheKeyAndWithoutTheValue() {
        return all().filter(p -> !p.refused().isEmpty())
                .map(p ->
                        DynamicTest.dynamicTest(
                                p.key(),
                                () ->
                                        assertThatExceptionOfType(SettingsLoader.Unusable.class)
                                                .isThrownBy(() ->
                                                        bound(
                                                                Map.of(
                                                                        "hub." + p.key(),
                                                                        p.refused())))
                                                .withMessageContaining(p.key())));
    }

    @Test
    void everyPropertyOfTheRecordsIsTested() {
        assertThat(all().map(Property::key)).containsExactlyInAnyOrderElementsOf(Keys.of(""));
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThatExceptionOfType(SettingsLoader.Unusable.class)
                .isThrownBy(() -> bound(Map.of("hub.as2.idd", "x")))
                .withMessageContaining("hub.as2.idd");
    }

    @Test
    void theEnvironmentReachesEveryCapability() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("HUB_DB_URL", "jdbc:postgresql://db/hub");
        variables.put("HUB_BROKER_URL", "tcp://broker:61616");
        variables.put("HUB_SMTP_HOST", "smtp.example");
        variables.put("HUB_IMAP_ORDER_USER", "order");
        variables.put("HUB_DATADIR", "elsewhere");
        variables.put("HUB_PARTNERS_DIR", "others");
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables));
        Settings settings = SettingsLoader.load(environment);
        assertThat(settings.db().url()).isEqualTo("jdbc:postgresql://db/hub");
        assertThat(settings.broker().url()).isEqualTo("tcp://broker:61616");
        assertThat(settings.smtp().host()).isEqualTo("smtp.example");
        assertThat(settings.imap().order().user()).isEqualTo("order");
        assertThat(settings.dataDir()).isEqualTo(Path.of("elsewhere"));
        assertThat(settings.partnersDir()).isEqualTo(Path.of("others"));
    }

    @Test
    void aPortBaseMovesAllPortsAndAPortOfItsOwnWins() {
        Ports ports = bound(Map.of("hub.port-base", "9000", "hub.web.port", "80")).ports();
        assertThat(ports).isEqualTo(new Ports(80, 9001, 9002, 9003, 9004, 9005, 9006, 9007));
        assertThat(bound(Map.of()).ports())
                .isEqualTo(new Ports(8080, 8081, 2525, 2143, 5671, 8883, 8090, 5442));
    }

    @Test
    void noPasswordIsPrinted() {
        Settings settings =
                bound(
                        Map.of(
                                "hub.db.url", "jdbc:postgresql://h/d?password=hush",
                                "hub.db.password", "hush",
                                "hub.broker.password", "hush",
                                "hub.smtp.password", "hush",
                                "hub.imap.order.password", "hush",
                                "hub.imap.agent.password", "hush"));
        assertThat(settings.toString()).doesNotContain("hush");
    }

    private static Settings bound(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return SettingsLoader.load(environment);
    }
}
