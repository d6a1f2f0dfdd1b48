-- Version 7: the audit trail. Each entry holds the hash of the one before it, so that a row changed, left out or put in
-- behind the program's back shows (cases.AuditEntry). The order is that of the numbers, never of the clock.

CREATE TABLE audit (
    number             INTEGER PRIMARY KEY CHECK (number >= 1),
    at                 INTEGER NOT NULL,
    who                TEXT NOT NULL CHECK (who <> ''),
    action             TEXT NOT NULL CHECK (action <> ''),
    -- By value: an entry outlives the study. Empty where the entry is about no study.
    study_instance_uid TEXT NOT NULL,
    patient_id         TEXT NOT NULL,
    detail             TEXT NOT NULL,
    previous_hash      TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash               TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'an entry of the audit trail is never changed');
END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'an entry of the audit trail is never removed');
END;
-- REPLACE removes rows without asking the trigger above.
CREATE TRIGGER audit_follows BEFORE INSERT ON audit
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit)
BEGIN
    SELECT RAISE(ABORT, 'an entry of the audit trail follows the last one');
END;
