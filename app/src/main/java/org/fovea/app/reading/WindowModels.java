package org.fovea.app.reading;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.SetChangeListener;
import javafx.util.Duration;
import org.fovea.app.Workstation;
import org.fovea.app.keystore.PassphraseStore;
import org.fovea.app.marks.StudyMarks.Imported;
import org.fovea.app.objects.Errands;
import org.fovea.app.objects.ObjectModel;
import org.fovea.app.settings.ReadingOrder;
import org.fovea.app.task.Lane;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.PreviewModel;
import org.fovea.app.worklist.SavedSearchModel;
import org.fovea.app.worklist.WorklistModel;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.model.Manifest;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.annotation.AnnotationChange;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.viewport.FrameCache;
import org.fovea.viewer.viewport.ViewportShare;

/**
 * The view models of one main window, joined to the workstation. Used on the thread of the user interface only.
 */
record WindowModels(
        StatusModel status,
        WorklistModel worklist,
        SavedSearchModel searches,
        PreviewModel preview,
        ReadingModel reading,
        SimilarModel similar,
        ObjectModel objects,
        Errands errands,
        ClassifyModel classify,
        ModelsModel packages,
        ExportModel exports,
        PictureModel pictures,
        ReformatModel reformat,
        OverlayModel overlays,
        Fold fold,
        ModelNames names,
        FrameDesk frames,
        ViewportSet viewports,
        CaseDesk cases) {

    /** Typing stops for this long before the draft is saved. */
    private static final Duration PAUSE = Duration.millis(500);

    /**
     * What the models need from outside.
     *
     * @param ui the thread of the user interface
     * @param where asks the reader where a file shall lie
     */
    record Surroundings(
            Workstation station,
            Executor ui,
            Clock clock,
            WindowWords words,
            Sentences sentences,
            ModelNames classes,
            PassphraseStore keys,
            ExportModel.Where where) {}

    /** @param open called with the Study Instance UID of a study that the reader wants to read */
    static WindowModels of(Surroundings around, Consumer<String> open) {
        Workstation station = around.station();
        WindowWords words = around.words();
        Background background = new Background(station.tasks(), around.ui());
        CaseDesk cases = new CaseDesk(station, background, around.clock());
        StatusModel status = new StatusModel(around.sentences());
        station.tasks().addListener(status);

        ImportDesk imports = new ImportDesk(station, background, around.ui(), status, words, around.sentences());
        WorklistModel worklist = new WorklistModel(cases.source(), imports::start, open, status::complain);
        background.ask(Lane.HEADERS, () -> station.cases().check(), sound -> {
            if (sound instanceof Outcome.Failure<Boolean>(Problem problem)) {
                status.complain(problem);
            }
        });
        PreviewModel preview = new PreviewModel(cases::preview, cases::missing);
        imports.tell(worklist, preview);
        worklist.hiddenColumns().addAll(station.settings().hiddenColumns());
        worklist.hiddenColumns().addListener((SetChangeListener<String>)
                change -> cases.keepHiddenColumns(Set.copyOf(worklist.hiddenColumns()), status::complain));
        SavedSearchModel searches =
                new SavedSearchModel(new SearchShelf(station.cases(), background, status::complain), worklist);
        searches.refresh();

        FrameDesk frames = new FrameDesk(station, background, new FrameRenderer());
        ViewportSet viewports = ViewportSet.of(station, frames, around.ui());
        ViewportShare share = viewports.share();
        share.authorProperty().set(station.settings().reader());
        Hanging hanging =
                new Hanging(viewports.screens(), station.settings().viewing().layout());

        FindingsModel findings = new FindingsModel(
                cases::keepVerdict, status::complain, () -> station.settings().reader(), around.clock());
        findings.marksLieIn(share.annotations());
        findings.measureBy(new MeasureDesk(share.annotations(), viewports.cache(), frames, around.ui()));
        keepMarks(share.annotations(), findings, cases);
        ReportDesk reports = new ReportDesk(station, background, around.clock(), words, around.sentences());
        ReportModel report = new ReportModel(reports, new TypingPause(PAUSE), status::complain, words.language());
        ReadingModel reading =
                new ReadingModel(cases::open, hanging, share, findings, report, around.classes(), status::complain);

        reading.holdBack(() -> station.settings().readingOrder(), cases::keepShown);
        worklist.holdBackBy(() -> station.settings().readingOrder() == ReadingOrder.READER_FIRST);
        findings.saveMarksBy(new MarksDesk(station, background, status, words, around.clock()).of(reading));
        reading.study().subscribe(opened -> {
            share.savedViewsProperty().set(List.of());
            if (opened != null) {
                cases.imported(opened.uid(), outcome -> {
                    boolean still = opened.equals(reading.study().get());
                    if (still && outcome instanceof Outcome.Success<Imported>(Imported imported)) {
                        share.annotations().loadImported(imported.marks());
                        share.savedViewsProperty().set(imported.views());
                    }
                });
            }
        });
        reading.study().subscribe(opened -> {
            if (opened != null) {
                reports.aids(aids -> {
                    report.setAids(aids);
                    aids.problems().stream().findFirst().ifPresent(status::complain);
                });
            }
        });
        reading.keepKeyImagesIn((frame, chosen) -> cases.keepKeyImage(frame, chosen, outcome -> {
            if (outcome instanceof Outcome.Failure<FrameKey>(Problem problem)) {
                status.complain(problem);
            }
        }));
        Errands errands = new ObjectDesk(background);
        ObjectModel objects = objects(reading, errands, words);
        SimilarDesk archive = new SimilarDesk(station, background, around.clock());
        Comparison comparison = new Comparison(reading, archive::study, objects::close, status::complain);
        SimilarModel similar = new SimilarModel(findings, archive::like, comparison::show);
        reading.study().subscribe(opened -> similar.lookAgain());

        NetworkDesk networks = new NetworkDesk(station, background, words, around.sentences());
        ClassifyModel classify = new ClassifyModel(reading, networks::ask, status, words, around.classes());
        findings.explainBy(new ExplanationModel(
                reading,
                (finding, slot, answer) ->
                        networks.cover(finding, slot, classify.device().get(), answer),
                around.classes(),
                status,
                words));
        Runnable offer = () -> networks.models(offered -> {
            around.classes().learn(offered.usable(), offered.known());
            classify.offer(
                    choices(offered.usable(), words.language()),
                    station.settings().model());
            worklist.refresh();
        });
        offer.run();
        classify.keepBy((model, device) -> networks.keep(model, device, status::complain));
        ModelsModel packages = new ModelsModel(
                new ModelsDesk(
                        station, background, words, () -> worklist.query().get()),
                offer,
                words,
                around.sentences());
        classify.device().set(station.settings().device());
        reading.study().subscribe(opened -> {
            if (station.settings().readingOrder() == ReadingOrder.NETWORK_FIRST
                    && opened != null
                    && opened.findings().isEmpty()) {
                // Once it hangs: what is asked about is the series that the reader sees.
                around.ui().execute(classify::classifySeries);
            }
        });
        ExportModel exports = new ExportModel(reading, reports::write, around.where(), words);
        exports.paintBy(reports::paint);
        exports.teachBy(reports::teach);
        PictureModel pictures =
                new PictureModel(share, new PictureDesk(station, background, words), status, words, around.where());
        ReformatDesk volumes = new ReformatDesk(station, background, around.ui(), words);
        ReformatModel reformat = new ReformatModel(reading, volumes::load, status::complain);
        FrameCache cache = viewports.cache();
        OverlayModel overlays =
                new OverlayModel(reading, new OverlayDesk(station, background, words), volumes::load, status::complain);
        cache.onChange(() -> status.memory().set(words.of("status.memory", words.bytes(cache.bytes()))));
        return new WindowModels(
                status,
                worklist,
                searches,
                preview,
                reading,
                similar,
                objects,
                errands,
                classify,
                packages,
                exports,
                pictures,
                reformat,
                overlays,
                new Fold(),
                around.classes(),
                frames,
                viewports,
                cases);
    }

    /** An object gives way to the next study and to a series; a study without images opens with its first object. */
    private static ObjectModel objects(ReadingModel reading, Errands errands, WindowWords words) {
        ObjectModel objects = new ObjectModel(errands, words);
        reading.study().subscribe(open -> {
            objects.close();
            if (open != null && open.series().isEmpty() && !open.objects().isEmpty()) {
                objects.show(open.withoutImage().getFirst());
            }
        });
        reading.series().subscribe(series -> {
            if (series != null) {
                objects.close();
            }
        });
        return objects;
    }

    /** @param models newest versions first */
    private static List<ClassifyModel.ModelChoice> choices(List<Manifest> models, Language language) {
        Set<String> seen = new HashSet<>();
        return models.stream()
                .map(model -> new ClassifyModel.ModelChoice(
                        model.id(), model.name().in(language.locale()), model.version(), seen.add(model.id())))
                .toList();
    }

    /** Every mark goes to the database and into the findings list as it is drawn, moved or taken away. */
    private static void keepMarks(AnnotationBook book, FindingsModel findings, CaseDesk cases) {
        book.onChange(change -> {
            cases.keepMark(change, findings::marksKept);
            switch (change) {
                case AnnotationChange.Added added -> findings.put(added.annotation());
                case AnnotationChange.Changed changed -> findings.put(changed.after());
                case AnnotationChange.Removed removed ->
                    findings.remove(removed.annotation().id());
            }
            if (change.calibrates()) {
                findings.measureAll();
            }
        });
    }
}
