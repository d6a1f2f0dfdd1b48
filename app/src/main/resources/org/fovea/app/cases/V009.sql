-- Version 9: what a network's last layer but one said of the image of a finding, to find images that it saw alike. Findings
-- made before have none.

CREATE TABLE embedding (
    finding_key  INTEGER PRIMARY KEY REFERENCES finding ON DELETE CASCADE,
    -- As in the finding, whose model and version it tells exactly; here so that one index finds all of a model.
    model_sha256 TEXT NOT NULL CHECK (length(model_sha256) = 64),
    width        INTEGER NOT NULL CHECK (width >= 1),
    -- 32 bit floats, little endian, as the network gave them.
    features     BLOB NOT NULL CHECK (length(features) = 4 * width)
) STRICT;
CREATE INDEX embedding_model ON embedding (model_sha256, width);
CREATE TRIGGER embedding_of_its_model BEFORE INSERT ON embedding
WHEN NEW.model_sha256 IS NOT (SELECT model_sha256 FROM finding WHERE finding_key = NEW.finding_key)
BEGIN
    SELECT RAISE(ABORT, 'an embedding is of the model of its finding');
END;
CREATE TRIGGER embedding_width BEFORE INSERT ON embedding
-- Not "<>", which would walk through every row of the model.
WHEN EXISTS (SELECT 1 FROM embedding WHERE model_sha256 = NEW.model_sha256 AND width < NEW.width)
  OR EXISTS (SELECT 1 FROM embedding WHERE model_sha256 = NEW.model_sha256 AND width > NEW.width)
BEGIN
    SELECT RAISE(ABORT, 'embeddings of one model have one width');
END;
