package org.fovea.app.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.fovea.app.words.Language;

/**
 * One version of what a reader wrote about a study.
 *
 * @param version counted from 1; a new one begins with the first change after an export
 * @param sections empty sections may be missing
 * @param author as the settings name the reader; may be empty
 * @param changed to the millisecond
 */
public record ReportText(
        String studyInstanceUid,
        int version,
        Language language,
        ReportState state,
        Map<ReportSection, String> sections,
        String author,
        Instant changed) {

    public ReportText {
        Map<ReportSection, String> ordered = new EnumMap<>(ReportSection.class);
        ordered.putAll(sections);
        sections = Collections.unmodifiableMap(ordered);
    }

    /** The section's text, empty where there is none. */
    public String section(ReportSection section) {
        return sections.getOrDefault(section, "");
    }
}
