package org.fovea.app.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableMap;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.Verdict;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.measure.MeasureWords;
import org.fovea.viewer.words.ViewerWords;

/**
 * What the reader can put into the report as a field that follows its source: each measurement, and each answer of a network
 * with the reader's verdict, in the language of the report. Used on the thread of the user interface only.
 */
final class ReportFields {

    private final FindingsModel findings;
    private final ReportModel report;
    private final ModelNames classes;
    private final MarkNumbers numbers = new MarkNumbers();
    private final ObservableMap<String, String> values = FXCollections.observableMap(new LinkedHashMap<>());

    ReportFields(FindingsModel findings, ReportModel report, ModelNames classes) {
        this.findings = findings;
        this.report = report;
        this.classes = classes;
        findings.entries().addListener((ListChangeListener<FindingEntry>) change -> refresh());
        report.language().subscribe((before, now) -> refresh());
    }

    /** Takes the numbers of a study's marks, before its findings are shown. */
    void show(Map<UUID, Integer> markNumbers) {
        numbers.start(markNumbers);
        values.clear();
    }

    /** By name, in the order of the findings list. */
    ObservableMap<String, String> values() {
        return values;
    }

    private void refresh() {
        Language language = report.language().get();
        ViewerWords viewer = new ViewerWords(language.locale());
        MarkWords marks = new MarkWords(viewer);
        MeasureWords measures = new MeasureWords(viewer);
        WindowWords words = new WindowWords(language);
        Map<String, String> now = new LinkedHashMap<>();
        int answers = 0;
        for (FindingEntry entry : findings.entries()) {
            switch (entry) {
                case FindingEntry.Human human -> {
                    String value = oneLine(measures.label(human.annotation().shape(), human.measurement()));
                    if (!value.isEmpty()) {
                        now.put(marks.kind(human.annotation().shape()) + " " + numbers.of(human.id()), value);
                    }
                }
                case FindingEntry.Ai ai -> now.put(words.of("report.field.ai", ++answers), said(ai.finding(), words));
                case FindingEntry.Silent silent -> {}
            }
        }
        if (!now.equals(values)) {
            values.clear();
            values.putAll(now);
            report.setFields(now);
        }
    }

    private String said(Finding finding, WindowWords words) {
        Language language = words.language();
        String model = finding.model().id();
        String said = words.of(
                "report.field.ai.value",
                classes.name(language, model, finding.top().label()),
                finding.top().probability(),
                model,
                finding.model().version());
        Verdict verdict = finding.verdict();
        if (verdict == null) {
            return said;
        }
        return verdict.decision() == Verdict.Decision.CHANGED
                ? words.of("report.field.corrected", said, classes.name(language, model, verdict.correctedLabel()))
                : words.of("report.field." + verdict.decision().name(), said);
    }

    private static String oneLine(String label) {
        return label.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("; "));
    }
}
