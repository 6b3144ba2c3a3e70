// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.sandbox.edi.Interchange.Party;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdiTest {
    private static final Party STORE = new Party("4912345000018", "14");
    private static final Party HUB = new Party("4912345222226", "14");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void aMessageIsCountedEscapedAndEnveloped() {
        String text =
                new EdiWriter("CONTRL:D:3:UN")
                        .add("UCI", "I1", List.of("A", "14"), List.of("B", "14"), "7")
                        .add("FTX", "AAO", "", "", List.of("it's 2+2?", ""))
                        .write(STORE, HUB, "C1", NOON);

        assertThat(text)
                .isEqualTo(
                        "UNA:+.? 'UNB+UNOC:3+4912345000018:14+4912345222226:14+261122:1200+C1'"
                                + "UNH+1+CONTRL:D:3:UN'UCI+I1+A:14+B:14+7'"
                                + "FTX+AAO+++it?'s 2?+2??'UNT+4+1'UNZ+1+C1'");
    }

    @Test
    void whatWasWrittenIsReadBack() throws Exception {
        String text =
                new EdiWriter("ORDRSP:D:01B:UN:EAN009")
                        .add("BGM", "231", "OR1", "29")
                        .add("RFF", List.of("ON", "a'b+c:d?"))
                        .write(STORE, HUB, "C1", NOON);

        Interchange read = EdiReader.read(text);

        assertThat(read.sender()).isEqualTo(STORE);
        assertThat(read.recipient()).isEqualTo(HUB);
        assertThat(read.control()).isEqualTo("C1");
        Message message = read.messages().getFirst();
        assertThat(message.type()).isEqualTo("ORDRSP");
        assertThat(message.number()).isEqualTo("OR1");
        assertThat(message.rff("ON")).isEqualTo("a'b+c:d?");
    }

    @Test
    void oneSegmentALineIsReadToo() throws Exception {
        Interchange read =
                EdiReader.read(
                        """
                        UNB+UNOC:3+A:14+B:14+261122:1200+I1'
                        UNH+1+REMADV:D:96A:UN'
                        BGM+481+RA1'
                        UNT+3+1'
                        UNZ+1+I1'
                        """);

        assertThat(read.messages()).hasSize(1);
    }

    @Test
    void wrongCountsAndTornTextsAreMalformed() {
        for (String bad :
                List.of(
                        "",
                        "UNB+UNOC:3+A+B+261122:1200+I1'",
                        "UNB+UNOC:3+A+B+261122:1200+I1'UNH+1+X:D'UNT+9+1'UNZ+1+I1'",
                        "UNB+UNOC:3+A+B+261122:1200+I1'UNH+1+X:D'UNT+2+1'UNZ+1+I2'")) {
            assertThatThrownBy(() -> EdiReader.read(bad)).isInstanceOf(EdiReader.Malformed.class);
        }
    }
}
