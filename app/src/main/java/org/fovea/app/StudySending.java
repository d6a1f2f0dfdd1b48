package org.fovea.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fovea.app.cases.AuditAction;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.output.OutputProblem;
import org.fovea.app.report.ReportFormat;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.net.SendSummary;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what belongs to a stored study to an archive, and records that it went there. Blocks. */
public final class StudySending {

    private static final Logger LOG = LoggerFactory.getLogger(StudySending.class);

    private final CaseStore cases;
    private final StudyReports reports;
    private final StudyObjects objects;

    StudySending(CaseStore cases, StudyReports reports, StudyObjects objects) {
        this.cases = cases;
        this.reports = reports;
        this.objects = objects;
    }

    /** Every object of the study that is stored. */
    public Outcome<SendSummary> images(ArchiveCall to, String study, Progress progress) {
        return cases.studies()
                .instances(study)
                .then(instances -> sent(
                        to,
                        study,
                        instances.stream().map(Instance::file).distinct().toList(),
                        progress));
    }

    /**
     * What was made of the study here: its report as a PDF inside a DICOM object and as a structured report, measurements and
     * findings with verdicts, marks, key images. A draft stands frozen as it was sent.
     *
     * @param keyImages as {@link StudyReports#write} takes them
     */
    public Outcome<SendSummary> report(
            ArchiveCall to, String study, Language language, List<FrameKey> keyImages, Progress progress) {
        try {
            Path folder = Files.createTempDirectory("fovea-sending-");
            try {
                return reports.write(study, language, keyImages, ReportFormat.DICOM_PDF, folder.resolve("report.dcm"))
                        .then(written -> reports.write(
                                study, language, keyImages, ReportFormat.DICOM_TEXT, folder.resolve("text.dcm")))
                        .then(written -> others(study, language, folder))
                        .then(written -> sent(to, study, List.of(folder), progress));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            return Outcome.failure(Problem.of(
                    OutputProblem.IO,
                    System.getProperty("java.io.tmpdir", ""),
                    Objects.toString(e.getMessage(), e.getClass().getSimpleName())));
        }
    }

    /** A study without marks, findings and key images has a report all the same. */
    private Outcome<Boolean> others(String study, Language language, Path folder) {
        return switch (objects.write(study, EnumSet.allOf(StudyObjects.Kind.class), language, folder)) {
            case Outcome.Failure<List<Path>>(Problem problem)
            when problem.reason() != ObjectsProblem.NOTHING_STORED -> Outcome.failure(problem);
            default -> Outcome.success(true);
        };
    }

    private Outcome<SendSummary> sent(ArchiveCall to, String study, List<Path> files, Progress progress) {
        return to.open()
                .then(archive -> archive.send(files, progress))
                .then(summary -> summary.sent() == 0
                        ? Outcome.success(summary)
                        : cases.audit()
                                .record(
                                        AuditAction.SENT,
                                        study,
                                        "to=" + to.address() + " objects=" + summary.sent(),
                                        Instant.now())
                                .map(kept -> summary));
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            LOG.warn("what was sent is left behind in {}", folder, e);
        }
    }
}
