package org.fovea.app.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fovea.app.output.CsvTable;
import org.fovea.app.output.OutputProblem;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.report.MeasuredMark;
import org.fovea.dicom.report.MeasuredValue;

/** Writes what networks said and what was measured as comma-separated values, a row each. */
public final class CsvReport {

    private static final List<String> COLUMNS = List.of(
            "patient_id",
            "study_instance_uid",
            "kind",
            "name",
            "value",
            "unit",
            "slice",
            "slices",
            "decision",
            "corrected",
            "comment",
            "model",
            "model_version",
            "model_sha256",
            "device",
            "program",
            "note");
    private static final String NOTE = "research use only";

    private CsvReport() {}

    /** Writes the rows; the file appears complete or not at all. Failures as {@link OutputProblem}. */
    public static Outcome<Path> write(ReportContent content, Path file) {
        return table(content).write(file);
    }

    static CsvTable table(ReportContent content) {
        Stream<Stream<String>> findings = content.findings().stream().map(CsvReport::finding);
        Stream<Stream<String>> values = content.measured().stream()
                .flatMap(mark -> mark.values().stream().map(value -> value(mark, value)));
        return new CsvTable(COLUMNS).addAll(Stream.concat(findings, values).map(cells -> Stream.of(
                        Stream.of(
                                content.study().patient().patientId(),
                                content.study().studyInstanceUid()),
                        cells,
                        Stream.of(content.program(), NOTE))
                .flatMap(part -> part)
                .toList()));
    }

    private static Stream<String> finding(AiFinding finding) {
        AiFinding.Place place = finding.place();
        return Stream.of(
                "classification",
                finding.label(),
                String.format(Locale.ROOT, "%.4f", finding.probability()),
                "probability",
                place == null ? "" : Integer.toString(place.slice()),
                place == null ? "" : Integer.toString(place.slices()),
                decision(finding.decision()),
                finding.decision() instanceof Decision.Corrected corrected ? corrected.label() : "",
                finding.decision().comment(),
                finding.model().id(),
                finding.model().version(),
                finding.model().sha256(),
                finding.device().device());
    }

    private static String decision(Decision decision) {
        return switch (decision) {
            case Decision.Pending pending -> "";
            case Decision.Agreed agreed -> "agree";
            case Decision.Disagreed disagreed -> "disagree";
            case Decision.Corrected corrected -> "changed";
        };
    }

    private static Stream<String> value(MeasuredMark mark, MeasuredValue value) {
        String derivation = value.derivation() == null ? "" : value.derivation().meaning() + " ";
        String[] empty = new String[9];
        Arrays.fill(empty, "");
        empty[4] = mark.comment();
        return Stream.concat(
                Stream.of(
                        "measurement",
                        mark.label() + ": " + derivation + value.name().meaning(),
                        Double.toString(value.value()),
                        value.unit().value()),
                Arrays.stream(empty));
    }
}
