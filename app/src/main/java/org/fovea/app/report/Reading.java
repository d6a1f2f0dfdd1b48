package org.fovea.app.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What the clinician wrote; line breaks are kept.
 *
 * @param reader who read the study, as the settings name the reader; may be empty
 * @param sections empty ones may be missing
 * @param signature null while the text is not signed
 * @param addenda what was added after the signature, oldest first
 */
public record Reading(
        String reader,
        Map<ReportSection, String> sections,
        @Nullable Signature signature,
        List<Addendum> addenda) {

    /** What was added to a signed report, itself signed. */
    public record Addendum(String text, Signature signature) {}

    public Reading {
        Map<ReportSection, String> ordered = new EnumMap<>(ReportSection.class);
        ordered.putAll(sections);
        sections = Collections.unmodifiableMap(ordered);
        addenda = List.copyOf(addenda);
    }

    /** Whether nothing was written. */
    public boolean blank() {
        return sections.values().stream().allMatch(String::isBlank);
    }
}
