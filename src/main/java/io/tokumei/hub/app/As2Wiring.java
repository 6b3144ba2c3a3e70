// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.as2.As2Identity;
import io.tokumei.hub.as2.As2Inbound;
import io.tokumei.hub.as2.As2Limits;
import io.tokumei.hub.as2.As2Outbound;
import io.tokumei.hub.as2.As2Partner;
import io.tokumei.hub.as2.As2Receiver;
import io.tokumei.hub.as2.As2Tools;
import io.tokumei.hub.as2.Certificates;
import io.tokumei.hub.as2.HttpPost;
import io.tokumei.hub.as2.MinimumSecurity;
import io.tokumei.hub.as2.Packaging;
import io.tokumei.hub.as2.PinnedCertificate;
import io.tokumei.hub.as2.Providers;
import io.tokumei.hub.exchange.As2Component;
import io.tokumei.hub.exchange.As2Desk;
import io.tokumei.hub.exchange.As2Door;
import io.tokumei.hub.exchange.As2Inbox;
import io.tokumei.hub.flow.Inbox;
import io.tokumei.hub.trade.PartyId;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// AS2, in and out.
@Configuration(proxyBeanMethods = false)
class As2Wiring {
    /// Below the lease of a claimed message, so that nobody else takes it up meanwhile.
    private static final Duration WHOLE_POST = Duration.ofSeconds(50);

    @Bean
    As2Partners as2Partners(PartnerFolder directory) {
        Map<PartyId, As2Partner> partners = new HashMap<>();
        directory
                .files()
                .forEach(file ->
                        file.as2().ifPresent(as2 -> partners.put(file.partner().id(), of(as2))));
        return new As2Partners(partners);
    }

    @Bean
    As2Tools as2Tools() {
        return new As2Tools(Providers.best(new SecureRandom()), InstantSource.system());
    }

    @Bean
    As2Identity as2Identity(Settings settings, HubKeys keys) {
        return As2Identity.of(settings.as2().id(), keys.as2());
    }

    @Bean(destroyMethod = "close")
    As2Door as2Door(Settings settings, As2Receiver receiver, As2Partners partners, Inbox inbox) {
        return As2Door.open(
                new As2Inbound(receiver, new As2Inbox(inbox, partners.names())),
                settings.bind(),
                settings.ports().as2(),
                settings.dataDir().resolve("tomcat"));
    }

    @Bean
    As2Receiver as2Receiver(
            Settings settings, As2Identity own, As2Partners partners, As2Tools tools) {
        As2Limits limits = As2Limits.DEFAULT.withBody(settings.as2().maxMegabytes() * 1_000_000L);
        return new As2Receiver(own, partners::find, limits, tools);
    }

    @Bean
    As2Desk as2Desk(As2Identity own, As2Partners partners, As2Tools tools) {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
        HttpPost post = new HttpPost(client, WHOLE_POST, As2Limits.DEFAULT);
        return new As2Desk(new As2Outbound(own, tools, As2Limits.DEFAULT, post), partners.byId());
    }

    @Bean("hub-as2")
    As2Component as2Component(As2Desk desk) {
        return new As2Component(desk);
    }

    private static As2Partner of(PartnerFile.As2 as2) {
        return new As2Partner(
                as2.id(),
                as2.url(),
                List.of(PinnedCertificate.of(certificate(as2))),
                MinimumSecurity.SIGNED_AND_ENCRYPTED,
                Packaging.DEFAULT);
    }

    private static X509Certificate certificate(PartnerFile.As2 as2) {
        try (InputStream in = Files.newInputStream(as2.certificate())) {
            return Certificates.read(in);
        } catch (IOException e) {
            throw new PartnerFault(as2.certificate(), 1, "the certificate cannot be read");
        }
    }

    /// Partners that speak AS2.
    record As2Partners(Map<PartyId, As2Partner> partners) {
        As2Partners {
            partners = Map.copyOf(partners);
        }

        Optional<As2Partner> find(String name) {
            return partners.values().stream().filter(p -> p.as2Id().equals(name)).findFirst();
        }

        Map<String, As2Partner> byId() {
            Map<String, As2Partner> byId = new HashMap<>();
            partners.forEach((id, partner) -> byId.put(id.value(), partner));
            return byId;
        }

        Map<String, PartyId> names() {
            Map<String, PartyId> names = new HashMap<>();
            partners.forEach((id, partner) -> names.put(partner.as2Id(), id));
            return names;
        }
    }
}
