package org.fovea.app.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.fovea.app.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a reader wrote about a study.
 *
 * @param version counted from 1
 * @param origin why it was begun
 * @param sections empty sections may be missing
 * @param author as the settings name the reader; may be empty
 * @param changed to the millisecond
 * @param signature there exactly where the state is {@link ReportState#SIGNED}
 */
public record ReportText(
        String studyInstanceUid,
        int version,
        ReportOrigin origin,
        Language language,
        ReportState state,
        Map<ReportSection, String> sections,
        String author,
        Instant changed,
        @Nullable Signature signature) {

    public ReportText {
        Map<ReportSection, String> ordered = new EnumMap<>(ReportSection.class);
        ordered.putAll(sections);
        sections = Collections.unmodifiableMap(ordered);
        if ((signature != null) != (state == ReportState.SIGNED)) {
            throw new IllegalArgumentException("version " + version + " is " + state + " with signature " + signature);
        }
    }

    /** The section's text, empty where there is none. */
    public String section(ReportSection section) {
        return sections.getOrDefault(section, "");
    }

    public boolean isAddendum() {
        return origin instanceof ReportOrigin.Addendum;
    }
}
