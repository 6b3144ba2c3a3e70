// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.Verification;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Nothing secret prints.
class MaskedTest {
    @Test
    void sensitiveValuesDoNotPrint() {
        var address = new MailAddress("someone@anon.example");
        var secret = PickupSecret.ofBits(987654321L);
        var lines = List.of(new OrderContent.Line("B1", "A very private book", 1));
        String printed =
                List.of(
                                address,
                                secret,
                                new Contact(address, Language.EN, Medium.MAIL, "token-value"),
                                new OrderContent(lines),
                                ContractCode.ofBits(1, 2),
                                Verification.ofBits(3))
                        .toString();
        assertThat(printed)
                .doesNotContain("someone")
                .doesNotContain("private book")
                .doesNotContain("token-value")
                .doesNotContain(secret.value())
                .doesNotContain(ContractCode.ofBits(1, 2).value())
                .doesNotContain(Verification.ofBits(3).value());
    }

    @Test
    void eventsThatHoldThemDoNotPrintThemEither() {
        String printed = TradeFixture.aTrade().accepted().events().toString();
        assertThat(printed)
                .doesNotContain("buyer@")
                .doesNotContain("Novel")
                .doesNotContain(TradeFixture.SECRET.value());
    }
}
