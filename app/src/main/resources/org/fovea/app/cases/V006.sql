-- Version 6: series that wait for a network, so that a long run goes on after a restart.

CREATE TABLE job (
    job_key    INTEGER PRIMARY KEY AUTOINCREMENT,
    series_key INTEGER NOT NULL REFERENCES series ON DELETE CASCADE,
    model      TEXT NOT NULL CHECK (model <> ''),
    device     TEXT NOT NULL CHECK (device IN ('AUTO', 'CPU', 'GPU')),
    priority   INTEGER NOT NULL,
    frames     INTEGER NOT NULL CHECK (frames >= 1),
    state      TEXT NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    -- Key of the reason, empty where there is none.
    problem    TEXT NOT NULL DEFAULT '',
    added_at   INTEGER NOT NULL,
    ended_at   INTEGER,
    CHECK ((ended_at IS NULL) = (state IN ('WAITING', 'RUNNING')))
) STRICT;
CREATE INDEX job_next ON job (state, priority DESC, job_key);
-- A series waits for a model once.
CREATE UNIQUE INDEX job_once ON job (series_key, model) WHERE state IN ('WAITING', 'RUNNING');
