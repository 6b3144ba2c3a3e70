// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Refusal;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {
    @Test
    void everyRefusalIsRememberedAsItWas() {
        for (Class<?> kind : Refusal.class.getPermittedSubclasses()) {
            var refused = new Outcome.Refused(refusal(kind));
            assertThat(Remembered.read(Remembered.of(refused))).contains(refused);
        }
    }

    @Test
    void otherEndsAreRememberedToo() {
        var problems =
                List.of(
                        new Problem(Problem.Field.ITEM, Problem.Kind.UNKNOWN),
                        new Problem(Problem.Field.PICKUP_POINT, Problem.Kind.MISSING));
        for (Outcome outcome :
                List.of(
                        new Outcome.Done("token"),
                        new Outcome.Done(""),
                        new Outcome.Returned(problems),
                        new Outcome.Returned(List.of()),
                        new Outcome.NotUnderstood())) {
            assertThat(Remembered.read(Remembered.of(outcome))).contains(outcome);
        }
    }

    @Test
    void nothingIsRememberedWhereNothingWasKept() {
        assertThat(Remembered.read(Bytes.none())).isEmpty();
        assertThat(Remembered.read(Bytes.ofText("refused:NoSuchRefusal"))).isEmpty();
    }

    private static Refusal refusal(Class<?> kind) {
        Constructor<?> constructor = kind.getDeclaredConstructors()[0];
        Object[] values =
                Arrays.stream(constructor.getParameterTypes())
                        .map(type -> type == Money.class ? Money.jpy(660) : "B:1")
                        .toArray();
        try {
            return (Refusal) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind.getName(), e);
        }
    }
}
