-- Version 10: a study that lies in the bin can be removed with all that was said of it; when a study was last opened.

DROP TRIGGER verdict_stays;
CREATE TRIGGER verdict_stays BEFORE DELETE ON verdict
WHEN NOT EXISTS (SELECT 1 FROM finding JOIN instance USING (instance_key) JOIN series USING (series_key)
                   JOIN study USING (study_key)
                  WHERE finding_key = OLD.finding_key AND binned_at IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'a verdict is removed only with its study, out of the bin');
END;
CREATE TRIGGER report_stays BEFORE DELETE ON report
WHEN OLD.state <> 'DRAFT'
 AND NOT EXISTS (SELECT 1 FROM study WHERE study_key = OLD.study_key AND binned_at IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'an exported or signed report is removed only with its study, out of the bin');
END;

ALTER TABLE study ADD COLUMN opened_at INTEGER;
UPDATE study SET opened_at = seen.at
  FROM (SELECT study_instance_uid AS uid, max(at) AS at FROM audit WHERE action = 'OPENED' GROUP BY uid) AS seen
 WHERE study_instance_uid = seen.uid;
