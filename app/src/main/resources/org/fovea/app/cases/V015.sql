-- Version 15: what a network said of a whole series, and how much each slice counted for it. Empty for findings made before,
-- and for networks that read images only.

CREATE TABLE series_score (
    finding_key INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
    -- In the model's order of classes.
    position    INTEGER NOT NULL CHECK (position >= 0),
    label       TEXT NOT NULL CHECK (label <> ''),
    probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
    PRIMARY KEY (finding_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE slice_weight (
    finding_key  INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
    instance_key INTEGER NOT NULL REFERENCES instance ON DELETE CASCADE,
    frame_number INTEGER NOT NULL CHECK (frame_number >= 1),
    weight       REAL NOT NULL CHECK (weight BETWEEN 0 AND 1),
    PRIMARY KEY (finding_key, instance_key, frame_number)
) STRICT, WITHOUT ROWID;
-- Removing a study looks for what leans on its images.
CREATE INDEX slice_weight_instance ON slice_weight (instance_key);
