package org.fovea.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.app.cases.AuditAction;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.Verdict;
import org.fovea.app.marks.ObjectChoice;
import org.fovea.app.marks.StudyMarks;
import org.fovea.app.settings.Settings;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.NamedUid;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.dcm4che.WriteProblem;
import org.fovea.dicom.report.Algorithm;
import org.fovea.dicom.report.ClassifiedImage;
import org.fovea.dicom.report.Heading;
import org.fovea.dicom.report.ImageReference;
import org.fovea.dicom.report.KeyObjects;
import org.fovea.dicom.report.ReaderVerdict;
import org.fovea.dicom.report.SourceStudy;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.viewer.words.ViewerWords;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the case database knows of a study as DICOM objects that join the study: marks, findings with the reader's
 * verdicts, key images. How marks become objects is {@link StudyMarks}' business. Blocks.
 */
public final class StudyObjects {

    private static final int KEY_SERIES = 9003;
    private static final int LONGEST_NAME = 64;

    private final CaseStore cases;
    private final DicomFiles files;
    private final Networks networks;
    private final Settings settings;

    StudyObjects(CaseStore cases, DicomFiles files, Networks networks, Settings settings) {
        this.cases = cases;
        this.files = files;
        this.networks = networks;
        this.settings = settings;
    }

    /** What can be written. */
    public enum Kind {
        /** Measurements, classifications and verdicts: Comprehensive 3D SR. */
        MEASUREMENT_REPORT,
        /** Key images: Key Object Selection. */
        KEY_OBJECTS,
        /** Marks on their images: Grayscale Softcopy Presentation State, one for each frame. */
        PRESENTATION_STATES
    }

    /**
     * Writes the objects of some kinds; of a kind for which nothing is stored, none.
     *
     * @param language of labels and classes in the report
     * @param folder made where it is missing; files of an earlier export are replaced
     * @return {@link ObjectsProblem#NOTHING_STORED} where nothing is stored for any of the kinds
     */
    public Outcome<List<Path>> write(String study, Set<Kind> kinds, Language language, Path folder) {
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        boolean report = kinds.contains(Kind.MEASUREMENT_REPORT);
        return cases.studies().instances(study).then(instances -> cases.findings()
                .ofStudy(study)
                .map(findings -> new ObjectChoice(
                        kinds.contains(Kind.PRESENTATION_STATES),
                        report,
                        report ? classes(instances, findings, language) : List.of()))
                .then(choice -> new StudyMarks(cases, files)
                        .write(study, new ViewerWords(language.locale()), reader(), folder, now, choice))
                .then(written -> keyObjects(study, instances, kinds, folder, now)
                        .map(key -> {
                            List<Path> all = new ArrayList<>(written);
                            key.ifPresent(all::add);
                            return all;
                        }))
                .then(all -> all.isEmpty()
                        ? Outcome.failure(Problem.of(ObjectsProblem.NOTHING_STORED, study))
                        : recorded(study, all)));
    }

    private Outcome<List<Path>> recorded(String study, List<Path> written) {
        String detail = "objects=" + written.size();
        return cases.audit()
                .record(AuditAction.OBJECTS_EXPORTED, study, detail, Instant.now())
                .map(done -> written);
    }

    private Outcome<Optional<Path>> keyObjects(
            String study, List<Instance> instances, Set<Kind> kinds, Path folder, LocalDateTime now) {
        if (!kinds.contains(Kind.KEY_OBJECTS)) {
            return Outcome.success(Optional.empty());
        }
        return cases.keyImages().ofStudy(study).then(keys -> {
            List<ImageReference> images = keys.stream()
                    .flatMap(key -> reference(instances, key).stream())
                    .toList();
            Instance first = instances.getFirst();
            return images.isEmpty()
                    ? Outcome.success(Optional.empty())
                    : files.header(first.file()).then(header -> written(first, header, images, folder, now));
        });
    }

    private Outcome<Optional<Path>> written(
            Instance first, DicomObject header, List<ImageReference> images, Path folder, LocalDateTime now) {
        Heading heading =
                Heading.ofNewSeries(SourceStudy.of(first, header), KEY_SERIES, "Key images", Program.version(), now);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Outcome.failure(
                    Problem.of(WriteProblem.CANNOT_WRITE, folder.toString(), String.valueOf(e.getMessage())));
        }
        return new DicomWriter()
                .write(
                        new KeyObjects(KeyObjects.Title.OF_INTEREST, "", reader(), images).object(heading),
                        folder.resolve("key-images-001.dcm"))
                .map(Optional::of);
    }

    private List<ClassifiedImage> classes(List<Instance> instances, List<Finding> findings, Language language) {
        ReportNames names = new ReportNames(networks, language);
        List<ClassifiedImage> classes = new ArrayList<>();
        for (Finding finding : StudyReports.newest(findings)) {
            reference(instances, finding.frame()).ifPresent(image -> {
                String label = finding.top().label();
                classes.add(new ClassifiedImage(
                        names.caption("classification", classes.size() + 1),
                        NamedUid.of(("org.fovea finding " + finding.id()).getBytes(StandardCharsets.UTF_8)),
                        new Algorithm(
                                finding.model().id(),
                                finding.model().version(),
                                finding.model().sha256()),
                        ClassifiedImage.uncoded(label, names.className(finding, label)),
                        finding.top().probability(),
                        image,
                        verdict(finding, names)));
            });
        }
        return classes;
    }

    private static @Nullable ReaderVerdict verdict(Finding finding, ReportNames names) {
        Verdict verdict = finding.verdict();
        if (verdict == null) {
            return null;
        }
        String corrected = verdict.correctedLabel().isBlank() ? "" : names.className(finding, verdict.correctedLabel());
        ReaderVerdict.Decision decision =
                switch (verdict.decision()) {
                    case AGREE -> ReaderVerdict.Decision.AGREE;
                    case DISAGREE -> ReaderVerdict.Decision.DISAGREE;
                    case CHANGED -> ReaderVerdict.Decision.CHANGED;
                };
        return new ReaderVerdict(decision, corrected, verdict.comment());
    }

    private static Optional<ImageReference> reference(List<Instance> instances, FrameKey key) {
        return instances.stream()
                .filter(one -> one.sopInstanceUid().equals(key.sopInstanceUid()))
                .findFirst()
                .map(instance -> ImageReference.to(instance, key.frameNumber()));
    }

    /** The reader as DICOM writes names: one component, without the signs that part components. */
    private String reader() {
        String name = settings.reader().replaceAll("[\\\\^=\\p{Cntrl}]", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
