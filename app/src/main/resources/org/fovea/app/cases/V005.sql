-- Version 5: the worklist's line of each study in the study's own row, an index of words, tags, saved searches, the bin.
--
-- Columns from series_count to report_state repeat what other tables say; cases.StudySummary writes them together with
-- every change of those tables. page_key orders the worklist: the Julian day of the study date (0 where unknown) times
-- 2^32, plus study_key. It is also the rowid of the study in study_text, so that matches come in the order of the page.
-- NULL means that the row waits for its summary, which opening the database writes.

ALTER TABLE study ADD COLUMN page_key INTEGER;
ALTER TABLE study ADD COLUMN series_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE study ADD COLUMN instance_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE study ADD COLUMN frame_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE study ADD COLUMN phantom INTEGER NOT NULL DEFAULT 0 CHECK (phantom IN (0, 1));
ALTER TABLE study ADD COLUMN modalities TEXT NOT NULL DEFAULT '';
ALTER TABLE study ADD COLUMN body_parts TEXT NOT NULL DEFAULT '';
ALTER TABLE study ADD COLUMN finding_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE study ADD COLUMN ai_model TEXT;
ALTER TABLE study ADD COLUMN ai_label TEXT;
ALTER TABLE study ADD COLUMN ai_probability REAL;
ALTER TABLE study ADD COLUMN verdict TEXT;
ALTER TABLE study ADD COLUMN report_state TEXT NOT NULL DEFAULT 'NONE';
-- When the study was laid into the bin.
ALTER TABLE study ADD COLUMN binned_at INTEGER;

DROP INDEX study_newest;
DROP INDEX study_description;
ALTER TABLE study DROP COLUMN search_text;
CREATE INDEX study_page ON study (page_key DESC) WHERE binned_at IS NULL;
CREATE INDEX study_waiting ON study (study_key) WHERE page_key IS NULL;
CREATE INDEX study_bin ON study (binned_at) WHERE binned_at IS NOT NULL;

-- Words as cases.Terms writes them: Han text as overlapping pairs of characters, names also in pinyin. body is what was
-- said of the study (reports, comments, marks); facets are whole values, one token each.
CREATE VIRTUAL TABLE study_text USING fts5 (
    words, body, facets, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TABLE study_tag (
    study_key INTEGER NOT NULL REFERENCES study ON DELETE CASCADE,
    tag       TEXT NOT NULL CHECK (tag <> ''),
    PRIMARY KEY (study_key, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX study_tag_name ON study_tag (tag);

CREATE TABLE saved_search (
    name  TEXT PRIMARY KEY CHECK (name <> ''),
    query TEXT NOT NULL
) STRICT, WITHOUT ROWID;
