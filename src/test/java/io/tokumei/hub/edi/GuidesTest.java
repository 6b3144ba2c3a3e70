// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidesTest {
    private final Guides guides = EdiFixture.FORMATS.guides();

    @Test
    void everyFolderIsListed() throws IOException {
        try (Stream<Path> folders = Files.list(EdiFixture.MIGS)) {
            assertThat(folders.filter(Files::isDirectory).map(f -> f.getFileName() + ""))
                    .containsExactlyInAnyOrderElementsOf(
                            guides.all().stream().map(Guide::id).toList());
        }
    }

    @Test
    void everyGuideHasItsTemplatesDirectoryAndSamples() {
        for (Guide guide : guides.all()) {
            Path folder = EdiFixture.MIGS.resolve(guide.id()).resolve(guide.edition());
            for (Guide.Direction direction : Guide.Direction.values()) {
                guide.template(direction)
                        .ifPresent(t -> assertThat(Path.of("edi-schemas", t)).exists());
            }
            assertThat(guides.directory(guide)).as(guide.id()).isNotNull();
            assertThat(EdiFixture.files(folder.resolve("samples"), ".edi")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<mig><segment tag='BGM' wrong='1'/></mig>",
                "<mig><thing/></mig>",
                "<mig><segment tag='BGM'><element at='x'/></segment></mig>",
                "<mig><segment tag='BGM'><element at='1' form='('/></segment></mig>",
                "<mig><segment><element at='1'><element at='2'/></element></segment></mig>",
                "<!DOCTYPE mig [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><mig>&x;</mig>",
                "<mig>"
            })
    void aBrokenGuideIsRefused(String xml) {
        var in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> GuideRules.read(in)).isInstanceOf(IOException.class);
    }

    @Test
    void noGuideAdmitsAPersonsPlaceInNad() {
        for (Guide guide : guides.all()) {
            List<Rule.OfSegment> segments = segments(guide.rules()).toList();
            assertThat(segments)
                    .as(guide.id())
                    .filteredOn(s -> s.tag().equals("NAD"))
                    .allSatisfy(s ->
                            assertThat(s.elements())
                                    .allMatch(e -> e.element() <= 2)
                                    .anyMatch(Rule.OfElement::qualifier));
            assertThat(segments)
                    .as(guide.id())
                    .filteredOn(s -> s.tag().equals("CTA"))
                    .allSatisfy(s -> assertThat(s.elements()).allMatch(e -> e.element() == 1));
        }
    }

    private static Stream<Rule.OfSegment> segments(Rule.OfGroup group) {
        return Stream.concat(
                group.segments().stream(), group.groups().stream().flatMap(GuidesTest::segments));
    }
}
