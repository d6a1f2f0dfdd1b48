package org.fovea.app.cli;

import org.fovea.app.cases.CaseFilter;
import org.fovea.app.cases.ReportState;
import org.fovea.app.cases.Verdict.Decision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What cases have to fulfil besides the words of a search. */
final class FilterOptions {

    @Option(
            names = "--date",
            paramLabel = "FROM-TO",
            descriptionKey = "query.date",
            converter = DateRange.Converter.class)
    private DateRange date = new DateRange(null, null);

    @Option(names = "--modality", paramLabel = "CS", descriptionKey = "filter.modality")
    private String modality = "";

    @Option(names = "--body-part", paramLabel = "CS", descriptionKey = "filter.bodyPart")
    private String bodyPart = "";

    @Option(names = "--said", paramLabel = "TEXT", descriptionKey = "filter.said")
    private String said = "";

    @Option(names = "--ai-class", paramLabel = "LABEL", descriptionKey = "filter.aiClass")
    private String aiClass = "";

    @Option(names = "--ai-score", paramLabel = "P", defaultValue = "0", descriptionKey = "filter.aiScore")
    private double aiScore;

    @Option(names = "--verdict", paramLabel = "agree|disagree|changed", descriptionKey = "filter.verdict")
    private @Nullable Decision verdict;

    @Option(names = "--report", paramLabel = "none|draft|exported|signed", descriptionKey = "filter.report")
    private @Nullable ReportState report;

    @Option(names = "--tag", paramLabel = "TAG", descriptionKey = "filter.tag")
    private String tag = "";

    CaseFilter filter() {
        return new CaseFilter(
                said,
                date.from(),
                date.to(),
                modality,
                bodyPart,
                aiClass,
                Math.clamp(aiScore, 0, 1),
                verdict,
                report,
                tag);
    }
}
