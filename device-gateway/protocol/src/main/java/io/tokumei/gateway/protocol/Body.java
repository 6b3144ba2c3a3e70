// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import java.time.Instant;
import java.util.Optional;

/// What an envelope says. Every kind has a stable type name on the wire.
public sealed interface Body {

    /// The type name on the wire, e.g. `parcel-stored`.
    String type();

    /// A fact from a site's journal; only these carry a sequence number.
    sealed interface SiteEvent extends Body {
        /// The parcel it is about.
        Reference reference();

        /// When it happened at the site.
        Instant at();
    }

    /// A parcel was scanned in and put on a shelf.
    ///
    /// @param shelf label of the place, 1 to 16 characters
    record ParcelStored(Reference reference, String shelf, Instant at) implements SiteEvent {
        public ParcelStored {
            Rule.SHELF.require(shelf);
        }

        @Override
        public String type() {
            return "parcel-stored";
        }
    }

    /// A parcel left the site in the hands of the person who knew its number and secret.
    record HandedOver(Reference reference, Instant at, Evidence evidence) implements SiteEvent {
        @Override
        public String type() {
            return "handed-over";
        }
    }

    /// Cash was taken for a parcel whose number and secret the hub confirmed.
    record CashTaken(Reference reference, Cash cash, Instant at) implements SiteEvent {
        @Override
        public String type() {
            return "cash-taken";
        }
    }

    /// The cash was given back: the customer leaves without the parcel.
    record CashReturned(Reference reference, Cash cash, Instant at) implements SiteEvent {
        @Override
        public String type() {
            return "cash-returned";
        }
    }

    /// The site did not take a parcel in.
    ///
    /// @param reason a token such as `damaged`, never free text: it must not carry personal data
    record ParcelRefused(Reference reference, String reason, Instant at) implements SiteEvent {
        public ParcelRefused {
            Rule.TOKEN.require(reason);
        }

        @Override
        public String type() {
            return "parcel-refused";
        }
    }

    /// Number and secret as typed at the site, to be checked by the hub. Never kept anywhere.
    ///
    /// @param secret in normal form, 1 to 64 characters
    record AuthRequest(Reference reference, Sensitive secret) implements Body {
        public AuthRequest {
            Rule.SECRET.require(secret.reveal());
        }

        @Override
        public String type() {
            return "auth-request";
        }
    }

    /// The hub's answer to a request with the same `tx`.
    record AuthAnswer(Verdict result) implements Body {
        @Override
        public String type() {
            return "auth-answer";
        }
    }

    /// A parcel is on its way to the site.
    ///
    /// @param storageUntil until when the site is asked to keep it, if known
    /// @param due the cash to collect before it may be handed over, if any
    record ParcelAnnounced(Reference reference, Optional<Instant> storageUntil, Optional<Cash> due)
            implements Body {
        @Override
        public String type() {
            return "parcel-announced";
        }
    }

    /// What became of a command.
    ///
    /// @param cmd the command's envelope id
    /// @param reason a token, present only for a failure
    record CommandAck(String cmd, Outcome result, Optional<String> reason) implements Body {
        public CommandAck {
            Rule.ID.require(cmd);
            reason.ifPresent(Rule.TOKEN::require);
        }

        @Override
        public String type() {
            return "command-ack";
        }
    }

    /// The hub has durably taken every event of the session up to and including `seq`.
    record AckSeq(String session, long seq) implements Body {
        public AckSeq {
            Rule.SESSION.require(session);
            if (seq < 0) {
                throw new IllegalArgumentException("negative sequence number");
            }
        }

        @Override
        public String type() {
            return "ack-seq";
        }
    }

    /// Whether the site is there; retained, and the last will says [Standing#LOST].
    record Presence(Standing state) implements Body {
        @Override
        public String type() {
            return "presence";
        }
    }

    /// How sure the site is that the parcel was taken.
    enum Evidence {
        /// A clerk handed it over after the hub confirmed number and secret.
        COUNTER,
        /// The door was seen open.
        OPENED,
        /// The door was seen closed again.
        CLOSED,
        /// The compartment was seen empty.
        EMPTY,
        /// A receipt was signed with a key derived from the secret.
        SIGNED,
        /// A card signed the receipt.
        CARD
    }

    /// The one bit a verification gives away.
    enum Verdict {
        MATCH,
        /// Unknown number, wrong secret, locked, not stored here: all the same answer.
        NO_MATCH
    }

    /// What a site did with a command.
    enum Outcome {
        EXECUTED,
        DUPLICATE,
        FAILED
    }

    /// States of a site as told to the hub.
    enum Standing {
        READY,
        DRAINING,
        LOST
    }
}
