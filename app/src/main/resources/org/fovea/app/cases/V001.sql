-- Version 1 of the case database.
-- Times are milliseconds since 1970-01-01 UTC. Dates and times of day are ISO 8601 text. Order of events follows the
-- row numbers, never a clock. Files are kept by reference.

CREATE TABLE patient (
    patient_key INTEGER PRIMARY KEY,
    patient_id  TEXT NOT NULL,
    name        TEXT NOT NULL,
    sex         TEXT NOT NULL CHECK (sex IN ('', 'M', 'F', 'O')),
    birth_date  TEXT CHECK (birth_date IS NULL OR birth_date = date(birth_date))
) STRICT;
-- Two people may share an id between hospitals, so the id alone never merges them.
CREATE UNIQUE INDEX patient_identity ON patient (patient_id, name, coalesce(birth_date, ''));
CREATE INDEX patient_name ON patient (name);

CREATE TABLE study (
    study_key           INTEGER PRIMARY KEY,
    study_instance_uid  TEXT NOT NULL UNIQUE CHECK (study_instance_uid <> ''),
    patient_key         INTEGER NOT NULL REFERENCES patient,
    study_date          TEXT CHECK (study_date IS NULL OR study_date = date(study_date)),
    study_time          TEXT,
    description         TEXT NOT NULL,
    accession_number    TEXT NOT NULL,
    institution         TEXT NOT NULL,
    referring_physician TEXT NOT NULL,
    -- What the search field looks through: patient, id, date, description, folded by the program.
    search_text         TEXT NOT NULL,
    imported_at         INTEGER NOT NULL
) STRICT;
CREATE INDEX study_patient ON study (patient_key);
CREATE INDEX study_newest ON study (study_date DESC, study_key DESC);
CREATE INDEX study_description ON study (description);

CREATE TABLE series (
    series_key          INTEGER PRIMARY KEY,
    series_instance_uid TEXT NOT NULL CHECK (series_instance_uid <> ''),
    study_key           INTEGER NOT NULL REFERENCES study,
    modality            TEXT NOT NULL,
    number              INTEGER,
    description         TEXT NOT NULL,
    body_part           TEXT NOT NULL,
    protocol            TEXT NOT NULL,
    station             TEXT NOT NULL,
    UNIQUE (study_key, series_instance_uid)
) STRICT;
CREATE INDEX series_modality ON series (modality, study_key);

CREATE TABLE instance (
    instance_key        INTEGER PRIMARY KEY,
    sop_instance_uid    TEXT NOT NULL UNIQUE CHECK (sop_instance_uid <> ''),
    series_key          INTEGER NOT NULL REFERENCES series,
    sop_class_uid       TEXT NOT NULL,
    file                TEXT NOT NULL CHECK (file <> ''),
    transfer_syntax_uid TEXT NOT NULL,
    number              INTEGER,
    image_rows          INTEGER NOT NULL CHECK (image_rows >= 0),
    image_columns       INTEGER NOT NULL CHECK (image_columns >= 0),
    frames              INTEGER NOT NULL CHECK (frames >= 0),
    -- Image Position, Image Orientation and spacing, values divided by a backslash as DICOM writes them.
    plane_position      TEXT,
    plane_orientation   TEXT,
    plane_spacing       TEXT,
    spacing_source      TEXT,
    image_type          TEXT NOT NULL,
    phantom             INTEGER NOT NULL CHECK (phantom IN (0, 1)),
    CHECK ((plane_position IS NULL) = (plane_orientation IS NULL)
       AND (plane_position IS NULL) = (plane_spacing IS NULL)
       AND (plane_position IS NULL) = (spacing_source IS NULL))
) STRICT;
CREATE INDEX instance_series ON instance (series_key);

CREATE TABLE finding (
    finding_key   INTEGER PRIMARY KEY AUTOINCREMENT,
    finding_id    TEXT NOT NULL UNIQUE CHECK (length(finding_id) = 36),
    instance_key  INTEGER NOT NULL REFERENCES instance,
    frame_number  INTEGER NOT NULL CHECK (frame_number >= 1),
    frames_seen   INTEGER NOT NULL CHECK (frames_seen >= 1),
    model_id      TEXT NOT NULL,
    model_version TEXT NOT NULL,
    model_sha256  TEXT NOT NULL CHECK (length(model_sha256) = 64),
    heat_columns  INTEGER NOT NULL CHECK (heat_columns >= 1),
    heat_rows     INTEGER NOT NULL CHECK (heat_rows >= 1),
    heat_map      BLOB NOT NULL CHECK (length(heat_map) = 4 * heat_columns * heat_rows),
    device        TEXT NOT NULL,
    library       TEXT NOT NULL,
    device_reason TEXT NOT NULL,
    created_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX finding_instance ON finding (instance_key);

CREATE TABLE score (
    finding_key INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
    position    INTEGER NOT NULL CHECK (position >= 0),
    label       TEXT NOT NULL CHECK (label <> ''),
    probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
    PRIMARY KEY (finding_key, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX score_label ON score (label, probability);

CREATE TABLE verdict (
    verdict_key     INTEGER PRIMARY KEY AUTOINCREMENT,
    finding_key     INTEGER NOT NULL REFERENCES finding,
    decision        TEXT NOT NULL CHECK (decision IN ('AGREE', 'DISAGREE', 'CHANGED')),
    corrected_label TEXT NOT NULL CHECK ((decision = 'CHANGED') = (corrected_label <> '')),
    comment         TEXT NOT NULL,
    reader          TEXT NOT NULL,
    created_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX verdict_finding ON verdict (finding_key, verdict_key);
CREATE TRIGGER verdict_keeps BEFORE UPDATE ON verdict
BEGIN
    SELECT RAISE(ABORT, 'a verdict is never changed, a newer one follows it');
END;
CREATE TRIGGER verdict_stays BEFORE DELETE ON verdict
BEGIN
    SELECT RAISE(ABORT, 'a verdict is never removed');
END;

CREATE TABLE annotation (
    annotation_key INTEGER PRIMARY KEY AUTOINCREMENT,
    annotation_id  TEXT NOT NULL UNIQUE CHECK (length(annotation_id) = 36),
    instance_key   INTEGER NOT NULL REFERENCES instance,
    frame_number   INTEGER NOT NULL CHECK (frame_number >= 1),
    kind           TEXT NOT NULL CHECK (kind <> ''),
    -- column,row pairs in image pixels, divided by blanks.
    points         TEXT NOT NULL,
    text           TEXT NOT NULL,
    author         TEXT NOT NULL,
    created_at     INTEGER NOT NULL,
    changed_at     INTEGER NOT NULL,
    -- When the reader took it away; the row stays, so that taking away can be undone.
    removed_at     INTEGER
) STRICT;
CREATE INDEX annotation_instance ON annotation (instance_key, frame_number);

CREATE TABLE report (
    report_key INTEGER PRIMARY KEY AUTOINCREMENT,
    study_key  INTEGER NOT NULL REFERENCES study,
    version    INTEGER NOT NULL CHECK (version >= 1),
    language   TEXT NOT NULL CHECK (language <> ''),
    state      TEXT NOT NULL CHECK (state IN ('DRAFT', 'EXPORTED')),
    author     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    UNIQUE (study_key, version)
) STRICT;

CREATE TABLE report_section (
    report_key INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    section    TEXT NOT NULL CHECK (section <> ''),
    text       TEXT NOT NULL,
    PRIMARY KEY (report_key, section)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER report_section_keeps BEFORE UPDATE ON report_section
WHEN (SELECT state FROM report WHERE report_key = OLD.report_key) <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'the text of an exported report is never changed, a new version follows it');
END;
