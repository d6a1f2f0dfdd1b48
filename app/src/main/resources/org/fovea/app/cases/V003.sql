-- Version 3: what tells the frames of an instance apart (echo, weighting, time, place of each frame), as JSON; empty where
-- plane and image type of the row say all, as in rows of earlier versions until their files are imported again.

ALTER TABLE instance ADD COLUMN frame_traits TEXT NOT NULL DEFAULT '';
