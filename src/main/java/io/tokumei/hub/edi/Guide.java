// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import java.util.Optional;

/// An implementation guide (MIG): one folder under `edi-schemas/migs`, with its rules and its two
/// templates. What stands in `message.yaml`:
///
/// @param id the folder's name
/// @param edition the version of the guide, the folder below
/// @param message the UN/EDIFACT message type
/// @param directory the directory it is taken from: `d96a`, `d01b`, or `service` for CONTRL
/// @param version as UNH names the directory, such as `D:01B`
/// @param agency the controlling agency, UNH 0051
/// @param association the association's code, UNH 0057, such as `EAN010`; may be empty
/// @param inbound whether partners send it
/// @param outbound whether the hub sends it
record Guide(
        String id,
        String edition,
        String message,
        String directory,
        String version,
        String agency,
        String association,
        boolean inbound,
        boolean outbound,
        Rule.OfGroup rules) {

    /// What a guide is read for.
    enum Direction {
        IN,
        OUT
    }

    boolean is(Direction direction) {
        return switch (direction) {
            case IN -> inbound;
            case OUT -> outbound;
        };
    }

    String folder() {
        return "migs/" + id + "/" + edition + "/";
    }

    Optional<String> template(Direction direction) {
        return is(direction)
                ? Optional.of(folder() + (direction == Direction.IN ? "in.ftl" : "out.ftl"))
                : Optional.empty();
    }
}
