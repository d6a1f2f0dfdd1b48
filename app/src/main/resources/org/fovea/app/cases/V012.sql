-- Version 12: how soon a study wants to be read, and how sure the newest finding is that something is there: the probability
-- of all classes but one labelled 'normal', else that of the first class (cases.CaseOrder). StudySummary keeps ai_concern.

ALTER TABLE study ADD COLUMN priority INTEGER NOT NULL DEFAULT 0 CHECK (priority BETWEEN 0 AND 2);
ALTER TABLE study ADD COLUMN ai_concern REAL;
UPDATE study SET ai_concern = coalesce(
       (SELECT 1 - probability FROM score
         WHERE label = 'normal'
           AND finding_key = (SELECT finding_key FROM series JOIN instance USING (series_key) JOIN finding USING (instance_key)
                               WHERE series.study_key = study.study_key ORDER BY finding_key DESC LIMIT 1)),
       ai_probability);

CREATE INDEX study_urgency ON study (priority DESC, ai_concern DESC, page_key)
 WHERE binned_at IS NULL AND report_state <> 'SIGNED';
CREATE INDEX study_priority ON study (priority DESC, page_key) WHERE binned_at IS NULL AND report_state <> 'SIGNED';
