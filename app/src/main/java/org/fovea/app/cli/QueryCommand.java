package org.fovea.app.cli;

import java.util.List;
import java.util.Locale;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.Match;
import org.fovea.dicom.net.Matches;
import org.fovea.dicom.net.QueryKeys;
import org.fovea.dicom.net.QueryLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code fovea query ARCHIVE [--level study] [KEYS]}: what an archive has (C-FIND or QIDO-RS). */
@Command(name = "query")
final class QueryCommand extends Subcommand {

    @Mixin
    private CallerOptions caller = new CallerOptions();

    @Option(
            names = "--level",
            paramLabel = "patient|study|series|image",
            defaultValue = "study",
            descriptionKey = "level")
    private String level = "";

    @Option(names = "--patient-id", paramLabel = "ID", descriptionKey = "query.patientId")
    private String patientId = "";

    @Option(names = "--patient-name", paramLabel = "NAME", descriptionKey = "query.patientName")
    private String patientName = "";

    @Option(
            names = "--date",
            paramLabel = "FROM-TO",
            descriptionKey = "query.date",
            converter = DateRange.Converter.class)
    private DateRange date = new DateRange(null, null);

    @Option(names = "--modality", paramLabel = "CS", descriptionKey = "query.modality")
    private String modality = "";

    @Option(names = "--accession", paramLabel = "SH", descriptionKey = "query.accession")
    private String accession = "";

    @Option(names = "--study", paramLabel = "UID", descriptionKey = "query.study", converter = UidOption.class)
    private String study = "";

    @Option(names = "--series", paramLabel = "UID", descriptionKey = "query.series", converter = UidOption.class)
    private String series = "";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "500", descriptionKey = "query.limit")
    private int limit;

    /** What matches; of patients, studies or series only the wanted are there. */
    record Found(List<?> matches, boolean more) {}

    /** A patient. */
    record PatientNode(
            String patientId,
            String patientName,
            String patientSex,
            @Nullable String patientBirthDate,
            @Nullable Integer numberOfPatientRelatedStudies) {}

    /** A study. */
    record StudyNode(
            String studyInstanceUid,
            String patientId,
            String patientName,
            String patientSex,
            @Nullable String patientBirthDate,
            @Nullable String studyDate,
            String studyDescription,
            String accessionNumber,
            List<String> modalitiesInStudy,
            @Nullable Integer numberOfStudyRelatedSeries,
            @Nullable Integer numberOfStudyRelatedInstances) {}

    /** A series. */
    record SeriesNode(
            String studyInstanceUid,
            String seriesInstanceUid,
            String modality,
            @Nullable Integer seriesNumber,
            String seriesDescription,
            @Nullable Integer numberOfSeriesRelatedInstances) {}

    /** An object. */
    record ImageNode(
            String studyInstanceUid,
            String seriesInstanceUid,
            String sopInstanceUid,
            String sopClassUid,
            @Nullable Integer instanceNumber,
            @Nullable Integer numberOfFrames) {}

    @Override
    public Integer call() {
        QueryKeys keys =
                new QueryKeys(patientId, patientName, date.from(), date.to(), modality, accession, study, series);
        QueryLevel wanted = level();
        return switch (caller.archive(settings()).then(archive -> archive.find(wanted, keys, Math.max(1, limit)))) {
            case Outcome.Failure<Matches>(Problem problem) -> fail(problem);
            case Outcome.Success<Matches>(Matches found) -> {
                print(new Found(found.matches().stream().map(QueryCommand::node).toList(), found.more()));
                yield ExitCode.DONE;
            }
        };
    }

    private QueryLevel level() {
        QueryLevel wanted =
                switch (level.toLowerCase(Locale.ROOT)) {
                    case "patient" -> QueryLevel.PATIENT;
                    case "study" -> QueryLevel.STUDY;
                    case "series" -> QueryLevel.SERIES;
                    case "image" -> QueryLevel.IMAGE;
                    default ->
                        throw new ParameterException(spec().commandLine(), "--level: patient, study, series, image");
                };
        if (wanted == QueryLevel.SERIES && study.isEmpty()) {
            throw new ParameterException(spec().commandLine(), "--level series: --study UID");
        }
        if (wanted == QueryLevel.IMAGE && (study.isEmpty() || series.isEmpty())) {
            throw new ParameterException(spec().commandLine(), "--level image: --study UID --series UID");
        }
        return wanted;
    }

    private static Object node(Match match) {
        return switch (match) {
            case Match.OfPatient one ->
                new PatientNode(
                        one.patient().patientId(),
                        one.patient().name(),
                        one.patient().sex(),
                        ObjectTree.date(one.patient().birthDate()),
                        one.studies());
            case Match.OfStudy one ->
                new StudyNode(
                        one.studyInstanceUid(),
                        one.patient().patientId(),
                        one.patient().name(),
                        one.patient().sex(),
                        ObjectTree.date(one.patient().birthDate()),
                        ObjectTree.date(one.date()),
                        one.description(),
                        one.accessionNumber(),
                        one.modalities(),
                        one.series(),
                        one.instances());
            case Match.OfSeries one ->
                new SeriesNode(
                        one.studyInstanceUid(),
                        one.seriesInstanceUid(),
                        one.modality(),
                        one.number(),
                        one.description(),
                        one.instances());
            case Match.OfImage one ->
                new ImageNode(
                        one.studyInstanceUid(),
                        one.seriesInstanceUid(),
                        one.sopInstanceUid(),
                        one.sopClassUid(),
                        one.number(),
                        one.frames());
        };
    }
}
