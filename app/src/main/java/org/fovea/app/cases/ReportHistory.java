package org.fovea.app.cases;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every version of a study's report, and what of them holds now: one text, and the addenda that were made to it.
 *
 * @param versions newest first; empty where nobody has written
 */
public record ReportHistory(List<ReportText> versions) {

    public static final ReportHistory EMPTY = new ReportHistory(List.of());

    public ReportHistory {
        versions = List.copyOf(versions);
    }

    /** After this version was written: it takes the place of its earlier form, or comes before all others. */
    public ReportHistory with(ReportText written) {
        Stream<ReportText> older = versions.stream().filter(version -> version.version() != written.version());
        return new ReportHistory(Stream.concat(Stream.of(written), older).toList());
    }

    /** The newest version, an addendum or a report. */
    public Optional<ReportText> newest() {
        return versions.stream().findFirst();
    }

    /** The text that holds, without its addenda. */
    public Optional<ReportText> text() {
        return versions.stream().filter(version -> !version.isAddendum()).findFirst();
    }

    /** What was added to that text since and signed, oldest first. */
    public List<ReportText> addenda() {
        return versions.stream()
                .takeWhile(ReportText::isAddendum)
                .filter(addendum -> addendum.state() == ReportState.SIGNED)
                .toList()
                .reversed();
    }

    /** The text that holds, its addenda below the impression: what a reader who opens it again goes on from. */
    Map<ReportSection, String> folded() {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        text().ifPresent(text -> sections.putAll(text.sections()));
        for (ReportText addendum : addenda()) {
            sections.merge(
                    ReportSection.IMPRESSION,
                    addendum.section(ReportSection.ADDENDUM),
                    (before, added) -> before + "\n\n" + added);
        }
        return sections;
    }

    /** What can be changed now; empty where the newest version stands. */
    public Optional<ReportText> draft() {
        return newest().filter(version -> version.state() == ReportState.DRAFT);
    }

    public ReportState state() {
        return newest().map(ReportText::state).orElse(ReportState.NONE);
    }
}
