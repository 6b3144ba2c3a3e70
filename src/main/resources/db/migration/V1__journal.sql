-- SPDX-License-Identifier: Apache-2.0
-- What the hub remembers. Times are the hub's clock, passed in by every statement; no default asks
-- the server for the time. Columns named *_key hold wrapped data keys: setting one to NULL destroys
-- what it sealed.

CREATE TABLE settings (
    name  text PRIMARY KEY,
    value text NOT NULL
);

-- The hub's clock is the server's clock plus this; tests and demos move it.
CREATE TABLE clock_offset (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    millis   bigint  NOT NULL
);
INSERT INTO clock_offset (millis) VALUES (0);

-- Messages in -------------------------------------------------------------------------------------

CREATE TABLE inbox (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel     text NOT NULL,
    lane        text NOT NULL,
    key         text NOT NULL,
    key_digest  text NOT NULL,
    -- HMAC of the SHA-256 of the raw bytes: tells repetition from conflict even after the bytes
    -- were shredded, and cannot be searched for short contents by whoever steals the table.
    fingerprint text NOT NULL,
    size        integer NOT NULL,
    raw_key     bytea,
    -- The sealed bytes, or NULL when they rest in inbox_chunk.
    raw         bytea,
    chunks      integer NOT NULL DEFAULT 0,
    reply_key   bytea NOT NULL,
    -- What the wire was answered, at once and to every repetition.
    wire_reply  bytea NOT NULL,
    -- What the handler answered.
    answer      bytea,
    state       text NOT NULL CHECK (state IN ('waiting', 'done', 'refused', 'quarantined')),
    attempts    integer NOT NULL DEFAULT 0,
    next_at     timestamptz NOT NULL,
    reason      text NOT NULL DEFAULT '',
    received_at timestamptz NOT NULL,
    settled_at  timestamptz,
    UNIQUE (channel, lane, key_digest)
);
CREATE INDEX inbox_waiting ON inbox (channel, lane, id) WHERE state = 'waiting';
CREATE INDEX inbox_unshredded ON inbox (settled_at) WHERE raw_key IS NOT NULL;

CREATE TABLE inbox_chunk (
    inbox  bigint  NOT NULL REFERENCES inbox,
    number integer NOT NULL,
    raw    bytea   NOT NULL,
    PRIMARY KEY (inbox, number)
);

-- Same key, other bytes: an incident, without effect.
CREATE TABLE inbox_conflict (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    inbox       bigint NOT NULL REFERENCES inbox,
    fingerprint text NOT NULL,
    at          timestamptz NOT NULL
);

-- Trades ------------------------------------------------------------------------------------------

CREATE TABLE trade (
    id       uuid PRIMARY KEY,
    plan     text NOT NULL,
    store    text NOT NULL,
    -- NULL where nobody pays for the shopper.
    agent    text,
    -- Keyed hash of the token that opens the private page.
    page_key text NOT NULL UNIQUE,
    alias    text NOT NULL UNIQUE,
    -- Number of its events.
    version  integer NOT NULL,
    began_at timestamptz NOT NULL,
    -- When something happens by time alone, if nothing happens before.
    due_at   timestamptz
);
CREATE INDEX trade_due ON trade (due_at) WHERE due_at IS NOT NULL;

-- One data key per trade and data class; NULL once destroyed.
CREATE TABLE trade_key (
    trade       uuid NOT NULL REFERENCES trade,
    class       text NOT NULL,
    wrapped_key bytea,
    erased_at   timestamptz,
    PRIMARY KEY (trade, class)
);

CREATE TABLE trade_event (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    trade       uuid NOT NULL REFERENCES trade,
    seq         integer NOT NULL,
    name        text NOT NULL,
    body        jsonb NOT NULL,
    -- When it took effect, and when the hub learned of it.
    at          timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    cause       bigint NOT NULL REFERENCES inbox,
    UNIQUE (trade, seq)
);
CREATE INDEX trade_event_cause ON trade_event (cause);

-- By what numbers which party knows a trade: no two parties share one they could join.
CREATE TABLE reference (
    ref   text PRIMARY KEY,
    kind  text NOT NULL CHECK (kind IN ('ORDER', 'PAYMENT', 'SHIPPING')),
    trade uuid NOT NULL REFERENCES trade,
    party text NOT NULL,
    UNIQUE (trade, kind)
);

-- Contracts and money -----------------------------------------------------------------------------

CREATE TABLE contract (
    id         uuid PRIMARY KEY,
    agent      text NOT NULL,
    account    text NOT NULL UNIQUE,
    deposit    text NOT NULL UNIQUE,
    holder_key bytea,
    holder     bytea NOT NULL,
    -- Keyed hash of the contract code, once one is issued.
    code_key   text UNIQUE,
    state      jsonb NOT NULL,
    opened_at  timestamptz NOT NULL
);
CREATE INDEX contract_agent ON contract (agent, opened_at DESC);

CREATE TABLE account (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    book           text NOT NULL,
    kind           text NOT NULL,
    owner          text NOT NULL,
    currency       text NOT NULL,
    may_overdraw   boolean NOT NULL,
    posted_debit   bigint NOT NULL DEFAULT 0 CHECK (posted_debit >= 0),
    posted_credit  bigint NOT NULL DEFAULT 0 CHECK (posted_credit >= 0),
    pending_debit  bigint NOT NULL DEFAULT 0 CHECK (pending_debit >= 0),
    pending_credit bigint NOT NULL DEFAULT 0 CHECK (pending_credit >= 0),
    UNIQUE (book, kind, owner, currency),
    -- Holds count as spent. `flow` looks first; this is the backstop.
    CONSTRAINT account_bounded
        CHECK (may_overdraw OR posted_credit - posted_debit - pending_debit >= 0)
);

CREATE TABLE transfer (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key            text NOT NULL UNIQUE,
    -- What it is about, such as a trade.
    subject        text NOT NULL,
    -- Hash of what was asked for, to tell a repetition from another posting under the same key.
    content        text NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('single', 'pending', 'post', 'void')),
    debit_account  bigint NOT NULL REFERENCES account,
    credit_account bigint NOT NULL REFERENCES account,
    amount         bigint NOT NULL CHECK (amount > 0),
    -- The hold that is captured or released: at most once.
    hold           bigint UNIQUE REFERENCES transfer,
    -- The key of the first posting of the group it was booked with.
    group_key      text NOT NULL,
    cause          bigint NOT NULL REFERENCES inbox,
    recorded_at    timestamptz NOT NULL,
    CHECK (debit_account <> credit_account),
    CHECK ((hold IS NOT NULL) = (kind IN ('post', 'void')))
);
CREATE INDEX transfer_subject ON transfer (subject);
CREATE INDEX transfer_debit ON transfer (debit_account, id);
CREATE INDEX transfer_credit ON transfer (credit_account, id);

-- Messages out ------------------------------------------------------------------------------------

CREATE TABLE outbox (
    id             bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    subject        text NOT NULL,
    destination    text NOT NULL,
    channel        text NOT NULL,
    name           text NOT NULL,
    payload_key    bytea,
    payload        bytea,
    -- The bytes fixed before the first attempt, sealed under the same key.
    wire           bytea,
    message_id     text,
    wire_reference text,
    state          text NOT NULL
        CHECK (state IN ('ready', 'leased', 'delivered', 'dead', 'skipped')),
    receipt        text NOT NULL DEFAULT '',
    -- What the receiver's own answer said, where it answers (CONTRL, ackseq).
    acknowledged   text CHECK (acknowledged IN ('accepted', 'rejected')),
    attempts       integer NOT NULL DEFAULT 0,
    next_at        timestamptz NOT NULL,
    lease_owner    uuid,
    lease_until    timestamptz,
    reason         text NOT NULL DEFAULT '',
    created_at     timestamptz NOT NULL,
    settled_at     timestamptz
);
CREATE INDEX outbox_open ON outbox (subject, destination, id)
    WHERE state IN ('ready', 'leased', 'dead');
CREATE INDEX outbox_due ON outbox (next_at) WHERE state IN ('ready', 'leased');
CREATE INDEX outbox_wire_reference ON outbox (destination, wire_reference)
    WHERE wire_reference IS NOT NULL;

-- Notices for partners that work at a desk page.
CREATE TABLE desk (
    id          bigint PRIMARY KEY REFERENCES outbox,
    partner     text NOT NULL,
    name        text NOT NULL,
    payload_key bytea,
    payload     bytea NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX desk_partner ON desk (partner, id DESC);

CREATE TABLE answer_count (
    day         date NOT NULL,
    address_key text NOT NULL,
    answers     integer NOT NULL,
    PRIMARY KEY (day, address_key)
);

-- Events of each site's journal that took effect: all up to the mark, and those ahead of a gap.
CREATE TABLE site_mark (
    site    text   NOT NULL,
    session text   NOT NULL,
    through bigint NOT NULL,
    PRIMARY KEY (site, session)
);
CREATE TABLE site_event (
    site    text   NOT NULL,
    session text   NOT NULL,
    seq     bigint NOT NULL,
    PRIMARY KEY (site, session, seq)
);

-- What may never change ---------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER trade_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trade_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER transfer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
