// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pins what the build derived from the directories: positions, lengths, code lists.
class DirectorySchemasTest {
    @ParameterizedTest
    @CsvSource({
        "d01b/ORDERS,BGM 1-1|DTM 1-35|PAI 0-1|ALI 0-5|IMD 0-999|FTX 0-99|GIR 0-10|SG1 0-9999",
        "d01b/ORDRSP,BGM 1-1|DTM 1-35|PAI 0-1|ALI 0-5|IMD 0-999|FTX 0-99|GIR 0-10|SG1 0-9999",
        "d01b/IFTMIN,BGM 1-1|CTA 0-1|COM 0-9|DTM 0-9|TSR 0-9|CUX 0-9|MOA 0-99|FTX 0-99",
        "d01b/RECADV,BGM 1-1|DTM 1-10|ALI 0-5|CUX 0-9|FTX 0-99|SG1 0-10",
        "d01b/APERAK,BGM 1-1|DTM 0-9|FTX 0-9|CNT 0-9|SG1 0-99",
        "d96a/REMADV,BGM 1-1|DTM 1-5|RFF 0-5|FII 0-5|PAI 0-1|FTX 0-5|SG1 0-99",
        "d96a/CREADV,BGM 1-1|BUS 0-1|DTM 1-4|SG1 0-5",
        "d96a/IFTSTA,BGM 1-1|DTM 0-9|TSR 0-1|SG1 0-9"
    })
    void aMessageBeginsWithItsPositions(String message, String positions) throws IOException {
        Matcher found =
                Pattern.compile(
                                "<(?:segment type|loop code)=\"(\\w+)\""
                                        + " minOccurs=\"(\\d+)\" maxOccurs=\"(\\d+)\"")
                        .matcher(schema(message));
        List<String> expected = List.of(positions.split("\\|", 0));
        List<String> actual = new ArrayList<>();
        while (actual.size() < expected.size() && found.find()) {
            actual.add(found.group(1) + " " + found.group(2) + "-" + found.group(3));
        }
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "d01b/ORDERS,1154,string,70",
        "d01b/ORDERS,7008,string,256",
        "d01b/ORDERS,4440,string,512",
        "d01b/ORDRSP,5004,decimal,35",
        "d01b/IFTMIN,7402,string,35",
        "d96a/REMADV,5004,decimal,18",
        "d96a/REMADV,1154,string,35",
        "d96a/IFTSTA,9011,identifier,3"
    })
    void anElementHasItsLength(String message, String element, String base, String longest)
            throws IOException {
        assertThat(schema(message))
                .contains(
                        "<elementType name=\"DE"
                                + element
                                + "\" base=\""
                                + base
                                + "\" minLength=\"1\" maxLength=\""
                                + longest
                                + "\"");
    }

    @Test
    void codeListsHoldWhatTheGuidesUse() throws IOException {
        assertThat(codes("d01b/ORDERS", "1153")).contains("SRN", "TN", "ON").doesNotContain("QQQ");
        assertThat(codes("d01b/ORDERS", "3035")).contains("BY", "SU", "DP", "PR");
        assertThat(codes("d96a/IFTSTA", "9011")).contains("64", "49", "82", "78");
        assertThat(codes("d96a/REMADV", "5025")).contains("12");
        assertThat(codes("d01b/RECADV", "2005")).contains("50", "137");
        assertThat(codes("d01b/IFTMIN", "4233")).contains("30").doesNotContain("33E");
    }

    @Test
    void groupsNest() throws IOException {
        assertThat(schema("d01b/ORDERS"))
                .containsSubsequence(
                        "<loop code=\"SG2\"",
                        "<segment type=\"NAD\"",
                        "<loop code=\"SG5\"",
                        "<segment type=\"CTA\"",
                        "<segment type=\"COM\"",
                        "<loop code=\"SG6\"");
    }

    private static Set<String> codes(String message, String element) throws IOException {
        Matcher list =
                Pattern.compile("name=\"DE" + element + "\"[^>]*><enumeration>(.*?)</enumeration>")
                        .matcher(schema(message));
        assertThat(list.find()).isTrue();
        return Set.of(list.group(1).replaceAll("</?value>", " ").strip().split("\\s+", 0));
    }

    private static String schema(String message) throws IOException {
        try (var in = Guides.open("standards/edifact/" + message + ".xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
