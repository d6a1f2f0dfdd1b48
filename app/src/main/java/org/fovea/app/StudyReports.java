package org.fovea.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fovea.app.cases.AuditAction;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.ReportHistory;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.ReportText;
import org.fovea.app.marks.StudyMarks;
import org.fovea.app.report.AiFinding;
import org.fovea.app.report.Reading;
import org.fovea.app.report.ReportContent;
import org.fovea.app.report.ReportFormat;
import org.fovea.app.report.Technique;
import org.fovea.app.settings.ReadingOrder;
import org.fovea.app.settings.Settings;
import org.fovea.app.template.LiveFields;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.report.ImageReference;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.Study;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.words.ViewerWords;

/** Writes reports of stored studies: gathers what the case database knows, paints the key images, hands on to the form. */
public final class StudyReports {

    private final CaseStore cases;
    private final ReportPictures pictures;
    private final Networks networks;
    private final Settings settings;
    private final ReportForms forms;
    private final DicomFiles files;

    StudyReports(CaseStore cases, DicomFiles files, Networks networks, Settings settings) {
        this.cases = cases;
        this.files = files;
        this.forms = new ReportForms(files);
        this.pictures = new ReportPictures(files);
        this.networks = networks;
        this.settings = settings;
    }

    /** What is known of a study at one moment. */
    record Known(
            List<Instance> instances, List<Finding> findings, List<Annotation> annotations, ReportHistory reports) {}

    /**
     * Writes the report of a study, and freezes the reader's text where it stands in it.
     *
     * @param keyImages frames to show; empty shows the newest finding's frame, else the first one with a mark
     * @param file in a folder that exists
     */
    public Outcome<Path> write(
            String studyInstanceUid, Language language, List<FrameKey> keyImages, ReportFormat format, Path file) {
        return known(studyInstanceUid).then(known -> {
            List<FrameKey> frames = shown(known, keyImages);
            return content(studyInstanceUid, known, language, frames)
                    .then(content -> forms.write(
                            content, known.instances().getFirst(), images(known, frames), language, format, file))
                    .then(written -> recorded(studyInstanceUid, known, format).map(done -> written));
        });
    }

    /**
     * What would stand on a report.
     *
     * @param keyImages as of {@link #write}
     */
    Outcome<ReportContent> content(String studyInstanceUid, Language language, List<FrameKey> keyImages) {
        return known(studyInstanceUid)
                .then(known -> content(studyInstanceUid, known, language, shown(known, keyImages)));
    }

    /**
     * The pages of {@link #write} for a printer, as a PDF that lies on no disk.
     *
     * @param keyImages as there
     */
    public Outcome<byte[]> pdf(String studyInstanceUid, Language language, List<FrameKey> keyImages) {
        return known(studyInstanceUid).then(known -> content(studyInstanceUid, known, language, shown(known, keyImages))
                .then(content -> forms.pdf(content, language))
                .then(pdf -> recorded(studyInstanceUid, known, ReportFormat.PDF).map(done -> pdf)));
    }

    /** What the report rests on: the images that it shows, else the study's first object. */
    private static List<ImageReference> images(Known known, List<FrameKey> frames) {
        List<ImageReference> images = frames.stream()
                .flatMap(frame -> known.instances().stream()
                        .filter(instance -> instance.sopInstanceUid().equals(frame.sopInstanceUid()))
                        .map(instance -> ImageReference.to(instance, frame.frameNumber())))
                .toList();
        return images.isEmpty() ? List.of(ImageReference.to(known.instances().getFirst(), 1)) : images;
    }

    private Outcome<Known> known(String uid) {
        return cases.studies().instances(uid).then(instances -> findings(uid)
                .then(findings -> cases.annotations().ofStudy(uid).then(annotations -> cases.reports()
                        .history(uid)
                        .map(reports -> new Known(instances, newest(findings), annotations, reports)))));
    }

    /** An answer that is held back from the reader is in no report either. */
    private Outcome<List<Finding>> findings(String uid) {
        return settings.readingOrder() == ReadingOrder.READER_FIRST
                ? cases.findings().seen(uid)
                : cases.findings().ofStudy(uid);
    }

    /** The newest finding of each model on each frame: what was asked twice is told once. */
    static List<Finding> newest(List<Finding> newestFirst) {
        record Asked(String model, FrameKey frame) {}
        Set<Asked> told = new HashSet<>();
        return newestFirst.stream()
                .filter(finding -> told.add(new Asked(finding.model().id(), finding.frame())))
                .toList();
    }

    /** What left the program is in the audit trail; a draft that stands in it is frozen in the same step. */
    private Outcome<Boolean> recorded(String uid, Known known, ReportFormat format) {
        Instant now = Instant.now();
        return format.holdsText() && known.reports().draft().isPresent()
                ? cases.reports().markExported(uid, format.word(), now).map(text -> true)
                : cases.audit().record(AuditAction.REPORT_EXPORTED, uid, "form=" + format.word(), now);
    }

    private Outcome<ReportContent> content(String uid, Known known, Language language, List<FrameKey> frames) {
        ReportNames names = new ReportNames(networks, language);
        List<AiFinding> findings = known.findings().stream()
                .map(finding -> names.finding(finding, known.instances()))
                .toList();
        ViewerWords words = new ViewerWords(language.locale());
        return new StudyMarks(cases, files).measured(uid, words).then(measured -> pictures.of(known, frames, names)
                .map(images -> new ReportContent(
                        study(known.instances().getFirst().series().study()),
                        technique(known.instances()),
                        reading(known.reports()),
                        findings,
                        measured,
                        images,
                        ZonedDateTime.now(ZoneId.systemDefault()),
                        Program.nameAndVersion(),
                        known.instances().stream().anyMatch(Instance::phantom))));
    }

    private static List<FrameKey> shown(Known known, List<FrameKey> keyImages) {
        return keyImages.isEmpty() ? usual(known) : keyImages;
    }

    private static List<FrameKey> usual(Known known) {
        Optional<FrameKey> found = known.findings().stream().map(Finding::frame).findFirst();
        return found
                .or(() -> known.annotations().stream()
                        .flatMap(mark -> Stream.ofNullable(mark.frame()))
                        .findFirst())
                .stream()
                .toList();
    }

    /** Names the reader's institution where the study names none. */
    private Study study(Study stored) {
        return stored.institution().isEmpty()
                ? new Study(
                        stored.studyInstanceUid(),
                        stored.patient(),
                        stored.date(),
                        stored.time(),
                        stored.description(),
                        stored.accessionNumber(),
                        settings.institution(),
                        stored.referringPhysician())
                : stored;
    }

    private static Technique technique(List<Instance> instances) {
        List<Series> series = instances.stream()
                .filter(Instance::hasImage)
                .map(Instance::series)
                .distinct()
                .toList();
        int images = instances.stream().mapToInt(Instance::frames).sum();
        Series first = series.isEmpty() ? instances.getFirst().series() : series.getFirst();
        List<String> descriptions = new ArrayList<>();
        series.forEach(one -> descriptions.add(one.description()));
        return new Technique(first.modality(), first.bodyPart(), first.station(), descriptions, images);
    }

    private Reading reading(ReportHistory history) {
        Optional<ReportText> text = history.text();
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        text.ifPresent(written ->
                written.sections().forEach((section, said) -> sections.put(section, LiveFields.plain(said))));
        List<Reading.Addendum> addenda = history.addenda().stream()
                .map(added -> new Reading.Addendum(
                        LiveFields.plain(added.section(ReportSection.ADDENDUM)),
                        Objects.requireNonNull(added.signature())))
                .toList();
        return new Reading(
                text.map(ReportText::author).filter(author -> !author.isEmpty()).orElse(settings.reader()),
                sections,
                text.map(ReportText::signature).orElse(null),
                addenda);
    }
}
