package org.fovea.app.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fovea.app.cases.JudgedFinding;
import org.fovea.app.cases.Verdict;
import org.fovea.app.output.CsvTable;
import org.fovea.dicom.Outcome;
import org.fovea.inference.engine.ClassScore;

/** Every judged finding as a row, for other programs. No patient, study or comment is in it; patients are told apart by a number. */
public final class VerdictTable {

    private static final List<String> COLUMNS = List.of(
            "finding_id",
            "model",
            "model_version",
            "model_sha256",
            "said",
            "probability",
            "scores",
            "decision",
            "corrected",
            "reader",
            "time",
            "first_shown",
            "station",
            "institution",
            "patient");

    private VerdictTable() {}

    public static Outcome<Path> write(List<JudgedFinding> judged, Path file) {
        return table(judged).write(file);
    }

    static CsvTable table(List<JudgedFinding> judged) {
        return new CsvTable(COLUMNS).addAll(judged.stream().map(VerdictTable::row));
    }

    private static List<String> row(JudgedFinding one) {
        ClassScore top = ClassScore.highest(one.scores());
        Verdict verdict = one.verdict();
        return List.of(
                verdict.finding().toString(),
                one.model().id(),
                one.model().version(),
                one.model().sha256(),
                top.label(),
                number(top.probability()),
                one.scores().stream()
                        .map(score -> score.label() + "=" + number(score.probability()))
                        .collect(Collectors.joining(";")),
                verdict.decision().name().toLowerCase(Locale.ROOT),
                verdict.correctedLabel(),
                verdict.reader(),
                verdict.time().toString(),
                one.shown() == null ? "" : one.shown().name().toLowerCase(Locale.ROOT),
                one.station(),
                one.institution(),
                Long.toString(one.patient()));
    }

    private static String number(double probability) {
        return String.format(Locale.ROOT, "%.4f", probability);
    }
}
