-- Version 4: reports are signed, get addenda, and are opened again with a reason.

CREATE TABLE report_2 (
    report_key INTEGER PRIMARY KEY AUTOINCREMENT,
    study_key  INTEGER NOT NULL REFERENCES study,
    version    INTEGER NOT NULL CHECK (version >= 1),
    origin     TEXT NOT NULL CHECK (origin IN ('WRITTEN', 'ADDENDUM', 'REOPENED')),
    reason     TEXT NOT NULL CHECK ((origin = 'REOPENED') = (reason <> '')),
    language   TEXT NOT NULL CHECK (language <> ''),
    state      TEXT NOT NULL CHECK (state IN ('DRAFT', 'EXPORTED', 'SIGNED')),
    author     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    signed_by  TEXT CHECK (signed_by <> ''),
    signed_at  INTEGER,
    UNIQUE (study_key, version),
    CHECK ((state = 'SIGNED') = (signed_by IS NOT NULL) AND (signed_by IS NULL) = (signed_at IS NULL))
) STRICT;
INSERT INTO report_2 (report_key, study_key, version, origin, reason, language, state, author, created_at, changed_at)
SELECT report_key, study_key, version, 'WRITTEN', '', language, state, author, created_at, changed_at
  FROM report ORDER BY report_key;

CREATE TABLE report_section_2 (
    report_key INTEGER NOT NULL REFERENCES report_2 ON DELETE CASCADE,
    section    TEXT NOT NULL CHECK (section <> ''),
    text       TEXT NOT NULL,
    PRIMARY KEY (report_key, section)
) STRICT, WITHOUT ROWID;
INSERT INTO report_section_2 SELECT report_key, section, text FROM report_section;

DROP TABLE report_section;
DROP TABLE report;
ALTER TABLE report_2 RENAME TO report;
ALTER TABLE report_section_2 RENAME TO report_section;

CREATE TRIGGER report_section_keeps BEFORE UPDATE ON report_section
WHEN (SELECT state FROM report WHERE report_key = OLD.report_key) <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'the text of an exported or signed report is never changed, a new version follows it');
END;
CREATE TRIGGER report_section_closed BEFORE INSERT ON report_section
WHEN (SELECT state FROM report WHERE report_key = NEW.report_key) <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'nothing is added to an exported or signed report, a new version follows it');
END;
CREATE TRIGGER report_signature_stays BEFORE UPDATE ON report WHEN OLD.state = 'SIGNED'
BEGIN
    SELECT RAISE(ABORT, 'a signed report is never changed, a new version follows it');
END;
