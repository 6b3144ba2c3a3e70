// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tokumei.hub.architecture.SourceTree;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class PartnerFolderTest {
    private static final String STORE =
            """
            id: hon-ya
            role: store
            name: 本屋
            gln: "4912345000018"
            channel: desk
            items:
              - code: "1"
                name: BOOK
                price: 100
            """;

    @TempDir private Path folder;

    @Test
    void theExamplesCanBeRead() {
        PartnerFolder examples =
                PartnerFolder.of(SourceTree.root().resolve("edi-schemas/partners"));
        assertThat(examples.files())
                .extracting(file -> file.partner().id().value())
                .containsExactlyInAnyOrder(
                        "hon-ya", "kami-ya", "mado", "tsukai", "hayate", "shinagawa-1");
        assertThat(examples.pickupPoints())
                .singleElement()
                .satisfies(point -> assertThat(point.storageDays()).isEqualTo(7));
        assertThat(examples.partner(new PartyId("hayate")).orElseThrow().channel())
                .isEqualTo(Channel.JMS);
        assertThat(examples.items(new PartyId("kami-ya")))
                .singleElement()
                .satisfies(item -> assertThat(item.price()).isEqualTo(Money.jpy(800)));
    }

    @Test
    void partnersAreFoundByIdNameOrGlnWhateverCaseAndWidth() throws IOException {
        write("hon-ya", STORE);
        PartnerFolder directory = PartnerFolder.of(folder);
        for (String text : new String[] {"HON-YA", " 本屋 ", "4912345000018", "ｈｏｎ-ｙａ"}) {
            assertThat(directory.named(Role.STORE, text)).as(text).isPresent();
        }
        assertThat(directory.named(Role.COURIER, "hon-ya")).isEmpty();
        assertThat(directory.named(Role.STORE, "x".repeat(1_000))).isEmpty();
        assertThat(directory.pickupPoint("東京都品川区1-2-3")).isEmpty();
    }

    @Test
    void aMissingFolderHoldsNoPartners() {
        assertThat(PartnerFolder.of(folder.resolve("none")).files()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyFaultNamesFileLineAndField() {
        return Map.of(
                        "name: 本屋\n", "line 1: name is missing",
                        "role: store\n|role: shop\n", "line 2: role has a value",
                        "gln: \"4912345000018\"|gln: \"49\"", "line 4: gln has a value",
                        "channel: desk|channel: as2", "line 5: channel has a value",
                        "price: 100|price: -1", "line 9: items[0].price has to be a number",
                        "name: BOOK|nam: BOOK", "line 7: items[0].name is missing",
                        "id: hon-ya|id: hon-ya\nid: hon-yb", "line 2: id stands twice",
                        "items:|item:", "line 7: item is unknown here",
                        "role: store|role: [", "this is not YAML",
                        "name: 本屋|name: {a: b}", "line 3: name has to be a text")
                .entrySet()
                .stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.getValue(), () -> refused(each.getKey(), each.getValue())));
    }

    @Test
    void twoPartnersCannotShareAGln() throws IOException {
        write("hon-ya", STORE);
        write("other", STORE.replace("id: hon-ya", "id: other"));
        assertThatExceptionOfType(PartnerFault.class)
                .isThrownBy(() -> PartnerFolder.of(folder))
                .withMessageContaining("taken already");
    }

    @Test
    void aPasswordThatIsTooShortIsRefusedWithoutBeingNamed() throws IOException {
        Path file = folder.resolve("jms.password");
        Files.writeString(file, "hush");
        assertThatExceptionOfType(PartnerFault.class)
                .isThrownBy(() -> PasswordFile.read(file))
                .withMessageContaining("jms.password")
                .withMessageNotContaining("hush");
    }

    /// `change` is what to take out, or `from|to`.
    private void refused(String change, String message) throws IOException {
        String[] halves = change.split("\\|", 2);
        String broken = STORE.replace(halves[0], halves.length == 2 ? halves[1] : "");
        assertThat(broken).isNotEqualTo(STORE);
        write("hon-ya", broken);
        assertThatExceptionOfType(PartnerFault.class)
                .isThrownBy(() -> PartnerFolder.of(folder))
                .withMessageContaining("partner.yaml")
                .withMessageContaining(message);
    }

    private void write(String partner, String text) throws IOException {
        Path file = folder.resolve(partner).resolve("partner.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
