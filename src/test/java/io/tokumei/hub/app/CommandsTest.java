// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.architecture.SourceTree;
import io.tokumei.hub.as2.Certificates;
import io.tokumei.hub.broker.Requests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir private Path folder;

    @Test
    void aPickupPointsRequestIsCertifiedUnderTheSitesName()
            throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        Path request = folder.resolve("site.csr");
        Files.write(request, Requests.of("whatever", generator.generateKeyPair()));
        Path out = folder.resolve("site.pem");
        assertThat(
                        run(
                                "site",
                                "certify",
                                "--site",
                                "shinagawa-1",
                                "--csr",
                                request.toString(),
                                "--out",
                                out.toString()))
                .isEmpty();
        X509Certificate certificate =
                Certificates.read(new ByteArrayInputStream(Files.readAllBytes(out)));
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=shinagawa-1");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getNotAfter().toInstant())
                .isAfter(Instant.now().plus(Duration.ofDays(3_600)));
    }

    @Test
    void aRequestThatIsNoneIsRefusedInOneSentence() throws IOException {
        Path request = folder.resolve("site.csr");
        Files.writeString(request, "nonsense");
        String out = folder.resolve("out.pem").toString();
        assertThat(
                        run(
                                "site",
                                "certify",
                                "--site",
                                "x-1",
                                "--csr",
                                request.toString(),
                                "--out",
                                out))
                .contains("is not a request signed by its own key")
                .hasLineCount(1);
        assertThat(run("site", "certify", "--site", "../x", "--csr", out, "--out", out))
                .contains("--site is not the id of a pickup point");
    }

    @Test
    void keysAreMadeOnceForTheirOwnerOnly() throws IOException {
        HubKeys first = keys();
        byte[] as2 = Files.readAllBytes(folder.resolve("data/keys/as2.p12"));
        assertThat(keys().as2().certificate()).isEqualTo(first.as2().certificate());
        assertThat(Files.readAllBytes(folder.resolve("data/keys/as2.p12"))).isEqualTo(as2);
        first.brokerStores();
        try (Stream<Path> files = Files.list(folder.resolve("data/keys"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("data/keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void theDoctorTellsWhatTheHubRunsOn() {
        keys();
        assertThat(run("doctor", "--port-base", "9000"))
                .contains("own PostgreSQL")
                .contains("own Artemis")
                .contains("amqps 9004")
                .contains("as2.p12, dkim.pem");
    }

    @Test
    void theCheckFindsABrokenPartnerFile() throws IOException {
        assertThat(run("check")).isEmpty();
        Path file = folder.resolve("partners/x/partner.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "id: x");
        assertThat(run("check")).contains("partner.yaml, line 1: id has a value");
    }

    @Test
    void theStartNamesEveryMissingFileAndTheCommandsThatMakeThem() throws IOException {
        copyTheExamples();
        String refused = run("serve");
        assertThat(refused)
                .startsWith("hub: these files are named and missing:")
                .contains("hayate/jms.password (password)", "kami-ya/desk.password (password)")
                .contains("mado/desk.password (password)", "as2.pem (AS2 certificate of hon-ya)")
                .contains("./hub partner prepare --partners " + folder.resolve("partners") + "\n")
                .endsWith(" --stand-ins");
        assertThat(run("doctor")).contains("jms.password: hub partner prepare");
        assertThat(run("partner", "prepare").lines()).hasSize(3);
        assertThat(run("check")).contains("as2.pem").doesNotContain("jms.password");
        assertThat(run("partner", "prepare", "--stand-ins")).contains("as2.pem (stand-in)");
        assertThat(run("check")).isEmpty();
        Path password = folder.resolve("partners/hayate/jms.password");
        assertThat(PasswordFile.read(password)).hasSize(24);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThat(run("partner", "prepare", "--stand-ins")).isEmpty();
    }

    @Test
    void theCheckHoldsRoutesAgainstTheRulesOfOurOwn() throws IOException {
        Path routes = Files.createDirectories(folder.resolve("routes"));
        for (Path file : RouteFiles.in(SourceTree.root().resolve("routes"))) {
            Files.copy(file, routes.resolve(file.getFileName()));
        }
        assertThat(run("check", "--routes", routes.toString())).isEmpty();
        Path hub = routes.resolve("hub.camel.yaml");
        Files.writeString(hub, Files.readString(hub).replace("- to:", "- toD:"));
        Files.writeString(routes.resolve("broken.camel.yaml"), "- route: [");
        assertThat(run("check", "--routes", routes.toString()))
                .contains("hub: hub.camel.yaml: toD is not used here")
                .contains("hub: broken.camel.yaml: this is not YAML");
    }

    @Test
    void anUnknownSettingStopsTheStart() {
        assertThat(run("serve", "--set", "hub.no-such=1"))
                .contains("Unknown settings: hub.no-such");
    }

    private void copyTheExamples() throws IOException {
        Path examples = SourceTree.root().resolve("edi-schemas/partners");
        for (String name : List.of("hayate", "hon-ya", "kami-ya", "mado", "shinagawa-1")) {
            Path copy = Files.createDirectories(folder.resolve("partners").resolve(name));
            Files.copy(
                    examples.resolve(name).resolve("partner.yaml"), copy.resolve("partner.yaml"));
        }
    }

    private HubKeys keys() {
        Settings settings =
                SettingsLoader.load(
                        SettingsLoader.environment(
                                java.util.Map.of("hub.data-dir", folder.resolve("data"))));
        return new HubKeys(settings, Instant.now(), new SecureRandom());
    }

    /// Runs a command on folders of this test; gives what it printed.
    private String run(String... command) {
        var printed = new StringWriter();
        String[] all = new String[command.length + 4];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--data";
        all[command.length + 1] = folder.resolve("data").toString();
        all[command.length + 2] = "--partners";
        all[command.length + 3] = folder.resolve("partners").toString();
        PrintWriter writer = new PrintWriter(printed);
        Main.run(writer, writer, all);
        return printed.toString().strip();
    }
}
