-- SPDX-License-Identifier: Apache-2.0
-- The operator's hand on messages that are stuck, and the record of it.

ALTER TABLE inbox DROP CONSTRAINT inbox_state_check;
ALTER TABLE inbox ADD CONSTRAINT inbox_state_check
    CHECK (state IN ('waiting', 'done', 'refused', 'quarantined', 'skipped'));
CREATE INDEX inbox_quarantined ON inbox (id) WHERE state = 'quarantined';
CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'dead';

CREATE TABLE repair (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    inbox      bigint REFERENCES inbox,
    outbox     bigint REFERENCES outbox,
    action     text NOT NULL CHECK (action IN ('HANDLE_AGAIN', 'SEND_AGAIN', 'SKIP')),
    decided_by text NOT NULL,
    why        text NOT NULL,
    at         timestamptz NOT NULL,
    CHECK (num_nonnulls(inbox, outbox) = 1)
);

CREATE TRIGGER repair_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON repair
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
