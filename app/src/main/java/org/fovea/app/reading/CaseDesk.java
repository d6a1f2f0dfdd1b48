package org.fovea.app.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.fovea.app.OlderRows;
import org.fovea.app.Workstation;
import org.fovea.app.cases.CaseKinds;
import org.fovea.app.cases.CaseList;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.FirstShown;
import org.fovea.app.cases.Priority;
import org.fovea.app.cases.ReportHistory;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.Verdict;
import org.fovea.app.hanging.HangingProtocol;
import org.fovea.app.hanging.Protocols;
import org.fovea.app.marks.StudyMarks;
import org.fovea.app.settings.Settings;
import org.fovea.app.settings.Viewing;
import org.fovea.app.task.Lane;
import org.fovea.app.template.LiveFields;
import org.fovea.app.worklist.ObjectListing;
import org.fovea.app.worklist.PreviewModel.Preview;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.app.worklist.WorklistModel;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Study;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.AnnotationChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The windows' way to the case database. Everything runs on the store's one thread, in the order in which it was asked
 * for, and answers on the thread of the user interface.
 */
final class CaseDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CaseDesk.class);

    private final Workstation station;
    private final CaseStore cases;
    private final Background background;
    private final Clock clock;
    private final PriorSearch priors;
    private final HeaderReading headers;

    CaseDesk(Workstation station, Background background, Clock clock) {
        this.station = station;
        this.cases = station.cases();
        this.background = background;
        this.clock = clock;
        priors = new PriorSearch(cases);
        headers = new HeaderReading(station.files()::header);
    }

    WorklistModel.Source source() {
        return new WorklistModel.Source() {
            @Override
            public void list(CaseQuery query, Consumer<Outcome<CaseList>> answer) {
                background.ask(Lane.STORE, () -> cases.studies().list(query), answer);
            }

            @Override
            public void cases(long[] keys, Consumer<Outcome<List<CaseRow>>> answer) {
                background.ask(Lane.STORE, () -> cases.studies().cases(keys), answer);
            }

            @Override
            public void kinds(Consumer<Outcome<CaseKinds>> answer) {
                background.ask(Lane.STORE, () -> cases.studies().kinds(), answer);
            }
        };
    }

    void prioritise(CaseRow row, Priority priority, Consumer<Outcome<Priority>> answer) {
        String uid = row.study().studyInstanceUid();
        background.ask(Lane.STORE, () -> cases.studies().prioritise(uid, priority, clock.instant()), answer);
    }

    void open(String studyInstanceUid, Consumer<Outcome<OpenStudy>> answer) {
        background.<Outcome<OpenStudy>>ask(
                Lane.STORE,
                () -> opened(studyInstanceUid),
                read -> background.ask(
                        Lane.HEADERS,
                        () -> read.map(study -> study.with(
                                headers.facts(study.everySeries()),
                                Protocols.read(station.dataFolder(), station.files()))),
                        answer));
    }

    private Outcome<OpenStudy> opened(String uid) {
        return read(uid).map(study -> {
            OpeningTrail.record(cases, uid, "", clock.instant());
            return study;
        });
    }

    private Outcome<OpenStudy> read(String uid) {
        OlderRows older = new OlderRows(station.files(), cases.studies());
        return cases.studies().instances(uid).map(older::upToDate).then(instances -> cases.findings()
                .ofStudy(uid)
                .then(findings -> cases.annotations().ofStudy(uid).then(annotations -> cases.keyImages()
                        .ofStudy(uid)
                        .then(keyImages -> cases.annotations().numbers(uid).then(numbers -> cases.reports()
                                .history(uid)
                                .map(reports ->
                                        study(instances, findings, annotations, keyImages, numbers, reports)))))));
    }

    private OpenStudy study(
            List<Instance> instances,
            List<Finding> findings,
            List<Annotation> annotations,
            List<FrameKey> keyImages,
            Map<UUID, Integer> markNumbers,
            ReportHistory reports) {
        Study study = instances.getFirst().series().study();
        return new OpenStudy(
                study,
                SeriesStack.of(instances),
                ObjectListing.of(instances),
                findings.reversed(),
                annotations,
                keyImages,
                markNumbers,
                reports,
                priors.studies(study),
                Map.of(),
                Protocols.NONE);
    }

    void preview(CaseRow row, Consumer<Preview> answer) {
        background.ask(Lane.STORE, () -> preview(row), answer);
    }

    /** In the lane of headers: a disk that does not answer must keep no work from being saved. */
    void missing(CaseRow row, Consumer<Integer> answer) {
        background.ask(
                Lane.HEADERS,
                () -> (int) orEmpty(cases.studies().instances(row.study().studyInstanceUid())).stream()
                        .map(Instance::file)
                        .distinct()
                        .filter(Files::notExists)
                        .count(),
                answer);
    }

    private Preview preview(CaseRow row) {
        String uid = row.study().studyInstanceUid();
        List<SeriesStack> series = orEmpty(cases.studies().instances(uid).map(SeriesStack::of));
        List<CaseRow> history = priors.rows(row.study());
        String impression =
                cases.reports().history(uid) instanceof Outcome.Success<ReportHistory>(ReportHistory reports)
                        ? reports.text()
                                .map(report -> LiveFields.plain(report.section(ReportSection.IMPRESSION)))
                                .orElse("")
                        : "";
        return new Preview(row, series, history, impression);
    }

    /** A preview shows what there is; what is missing is said when the study is opened. */
    private static <T> List<T> orEmpty(Outcome<List<T>> outcome) {
        return outcome instanceof Outcome.Success<List<T>>(List<T> found) ? found : List.of();
    }

    /** Writes a hanging protocol into the reader's folder. */
    void keepProtocol(HangingProtocol protocol, Consumer<Outcome<Path>> answer) {
        background.ask(Lane.STORE, () -> Protocols.write(station.dataFolder(), protocol), answer);
    }

    /** Takes a hanging protocol of a file into the reader's folder. */
    void takeProtocol(Path file, Consumer<Outcome<Protocols.Found>> answer) {
        background.ask(Lane.STORE, () -> Protocols.take(station.dataFolder(), file, station.files()), answer);
    }

    /** Remembers how the reader likes to look. */
    void keepViewing(Viewing viewing, Consumer<Outcome<Settings>> answer) {
        Settings settings = station.settings();
        if (!viewing.equals(settings.viewing())) {
            background.ask(Lane.STORE, () -> station.change(station.settings().withViewing(viewing)), answer);
        }
    }

    /** Remembers which columns of the worklist the reader does not want. */
    void keepHiddenColumns(Set<String> names, Consumer<Problem> complain) {
        background.ask(Lane.STORE, () -> station.change(station.settings().withHiddenColumns(names)), outcome -> {
            if (outcome instanceof Outcome.Failure<Settings>(Problem problem)) {
                complain.accept(problem);
            }
        });
    }

    /** Whether the reader was shown around before. */
    boolean toured() {
        return station.settings().toured();
    }

    void keepToured() {
        if (!toured()) {
            background.ask(Lane.STORE, () -> station.change(station.settings().withToured()), outcome -> {});
        }
    }

    void keepVerdict(Verdict verdict, Consumer<Outcome<Verdict>> answer) {
        background.ask(Lane.STORE, () -> cases.verdicts().add(verdict), answer);
    }

    /** Records when findings were first shown; where that fails the log tells, and nobody waits. */
    void keepShown(List<Finding> findings, FirstShown when) {
        List<UUID> ids = findings.stream().map(Finding::id).toList();
        background.ask(Lane.STORE, () -> cases.findings().shown(ids, when), outcome -> {
            if (outcome instanceof Outcome.Failure<Boolean>(Problem problem)) {
                LOG.error(
                        "it was not kept when a finding was shown: {}",
                        problem.reason().key());
            }
        });
    }

    /** What other programs drew on the images of a study, and how they showed them. */
    void imported(String studyInstanceUid, Consumer<Outcome<StudyMarks.Imported>> answer) {
        background.ask(Lane.SCAN, () -> station.marks().imported(studyInstanceUid), answer);
    }

    /** Writes that the reader chose a key image, or took the choice back. */
    void keepKeyImage(FrameKey frame, boolean chosen, Consumer<Outcome<FrameKey>> answer) {
        String reader = station.settings().reader();
        background.ask(
                Lane.STORE,
                () -> chosen
                        ? cases.keyImages().add(frame, reader, clock.instant())
                        : cases.keyImages().remove(frame),
                answer);
    }

    /** Writes a change of the reader's marks as it happens. */
    void keepMark(AnnotationChange change, Consumer<Outcome<Boolean>> answer) {
        background.ask(
                Lane.STORE,
                () -> switch (change) {
                    case AnnotationChange.Added(Annotation added) ->
                        cases.annotations().save(added).map(kept -> true);
                    case AnnotationChange.Changed(Annotation before, Annotation after) ->
                        cases.annotations().save(after).map(kept -> true);
                    case AnnotationChange.Removed(Annotation removed) ->
                        cases.annotations().remove(removed.id(), clock.instant());
                },
                answer);
    }
}
