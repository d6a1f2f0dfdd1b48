-- Version 11: whether a reader had written an impression when a network's finding was first put before the eyes. Empty where
-- it was not shown yet, and for those that were shown before this was kept.

ALTER TABLE finding ADD COLUMN first_shown TEXT CHECK (first_shown IN ('BEFORE_WRITING', 'AFTER_WRITING'));
