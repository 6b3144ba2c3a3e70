// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.shopper.Till;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The counters of the hosted agents. Cash is taken under a deposit code; which agent it is for,
/// the code tells.
final class Tills implements AutoCloseable {
    private final Till paying;
    private final Till buying;

    Tills(Path folder, URI web, PartnerFiles partners, InstantSource clock) {
        paying = new Till(web, login(partners, Cast.AGENT), history(folder, Cast.AGENT), clock);
        buying =
                new Till(
                        web,
                        login(partners, Cast.BUYING_AGENT),
                        history(folder, Cast.BUYING_AGENT),
                        clock);
    }

    private static Till.Login login(PartnerFiles partners, String agent) {
        return new Till.Login(agent, partners.password(agent, "desk"));
    }

    private static History history(Path folder, String agent) {
        return History.open(folder.resolve(agent + ".jsonl"));
    }

    /// The payment agent's.
    Till paying() {
        return paying;
    }

    /// The purchase agent's.
    Till buying() {
        return buying;
    }

    List<History> histories() {
        return List.of(paying.history(), buying.history());
    }

    @Override
    public void close() {
        histories().forEach(History::close);
    }
}
