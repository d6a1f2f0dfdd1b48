-- Version 2: marks of every kind, where they lie in the patient, how they look; key images.

CREATE TABLE annotation_2 (
    annotation_key         INTEGER PRIMARY KEY AUTOINCREMENT,
    annotation_id          TEXT NOT NULL UNIQUE CHECK (length(annotation_id) = 36),
    study_key              INTEGER NOT NULL REFERENCES study,
    -- The frame it was drawn on; a cut through a volume has none.
    instance_key           INTEGER REFERENCES instance,
    frame_number           INTEGER CHECK (frame_number >= 1),
    -- The volume's series, for a cut.
    series_instance_uid    TEXT,
    -- Where the grid lies in the patient, as in the instance table; missing where the image has no geometry.
    frame_of_reference_uid TEXT,
    plane_position         TEXT,
    plane_orientation      TEXT,
    plane_spacing          TEXT,
    spacing_source         TEXT,
    slice_thickness_mm     REAL CHECK (slice_thickness_mm >= 0),
    kind                   TEXT NOT NULL CHECK (kind <> ''),
    -- column,row pairs in pixels of the grid, divided by blanks.
    points                 TEXT NOT NULL,
    text                   TEXT NOT NULL,
    -- What points do not say: a known length, a count of vertebrae, the pixels of a grown region.
    detail                 TEXT NOT NULL,
    colour                 TEXT NOT NULL,
    thickness              TEXT NOT NULL,
    locked                 INTEGER NOT NULL CHECK (locked IN (0, 1)),
    hidden                 INTEGER NOT NULL CHECK (hidden IN (0, 1)),
    author                 TEXT NOT NULL,
    created_at             INTEGER NOT NULL,
    changed_at             INTEGER NOT NULL,
    -- When the reader took it away; the row stays, so that taking away can be undone.
    removed_at             INTEGER,
    CHECK ((instance_key IS NULL) = (frame_number IS NULL)),
    CHECK ((instance_key IS NULL) <> (series_instance_uid IS NULL)),
    CHECK (instance_key IS NOT NULL OR plane_position IS NOT NULL),
    CHECK ((plane_position IS NULL) = (plane_orientation IS NULL)
       AND (plane_position IS NULL) = (plane_spacing IS NULL)
       AND (plane_position IS NULL) = (spacing_source IS NULL)
       AND (plane_position IS NULL) = (frame_of_reference_uid IS NULL)
       AND (plane_position IS NULL) = (slice_thickness_mm IS NULL))
) STRICT;

INSERT INTO annotation_2 (annotation_key, annotation_id, study_key, instance_key, frame_number, kind, points, text,
        detail, colour, thickness, locked, hidden, author, created_at, changed_at, removed_at)
SELECT annotation_key, annotation_id, study_key, instance_key, frame_number, kind, points, text,
        '', 'YELLOW', 'NORMAL', 0, 0, author, created_at, changed_at, removed_at
  FROM annotation JOIN instance USING (instance_key) JOIN series USING (series_key)
 ORDER BY annotation_key;
DROP TABLE annotation;
ALTER TABLE annotation_2 RENAME TO annotation;
CREATE INDEX annotation_study ON annotation (study_key);
CREATE INDEX annotation_instance ON annotation (instance_key, frame_number);

-- Images that a reader chose for the report; a row that goes is a choice taken back.
CREATE TABLE key_image (
    key_image_key INTEGER PRIMARY KEY AUTOINCREMENT,
    instance_key  INTEGER NOT NULL REFERENCES instance,
    frame_number  INTEGER NOT NULL CHECK (frame_number >= 1),
    reader        TEXT NOT NULL,
    chosen_at     INTEGER NOT NULL,
    UNIQUE (instance_key, frame_number)
) STRICT;
