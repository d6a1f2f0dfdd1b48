-- Version 13: the classes that networks found, each of which the worklist offers as a filter.

CREATE INDEX study_ai ON study (ai_label, ai_model);
