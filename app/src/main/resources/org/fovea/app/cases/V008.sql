-- Version 8: how far a finding's probabilities move when the image is shifted and turned. Empty for findings made before,
-- and for those whose copies could not be asked about.

-- Copies asked about, the image itself not counted.
ALTER TABLE finding ADD COLUMN copies INTEGER CHECK (copies >= 1);
-- Over the image and its copies.
ALTER TABLE score ADD COLUMN mean REAL CHECK (mean BETWEEN 0 AND 1);
ALTER TABLE score ADD COLUMN lowest REAL CHECK (lowest BETWEEN 0 AND mean);
ALTER TABLE score ADD COLUMN highest REAL CHECK (highest BETWEEN mean AND 1);
