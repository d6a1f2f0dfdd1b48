package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.fovea.app.ImportSummary;
import org.fovea.app.Workstation;
import org.fovea.app.task.Lane;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.PreviewModel;
import org.fovea.app.worklist.RemovableMedia;
import org.fovea.app.worklist.UnreadableFile;
import org.fovea.app.worklist.WorklistModel;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ScanObserver;
import org.fovea.dicom.study.Unreadable;

/** Runs imports as tasks; studies appear in the worklist as they are found, unreadable files below it. */
final class ImportDesk {

    private final Workstation station;
    private final Background background;
    private final Executor ui;
    private final StatusModel status;
    private final WindowWords words;
    private final Sentences sentences;
    private final RemovableMedia removable = RemovableMedia.ofSystem();
    private Runnable found = () -> {};
    private Runnable over = () -> {};
    private Consumer<UnreadableFile> unreadable = file -> {};

    ImportDesk(
            Workstation station,
            Background background,
            Executor ui,
            StatusModel status,
            WindowWords words,
            Sentences sentences) {
        this.station = station;
        this.background = background;
        this.ui = ui;
        this.status = status;
        this.words = words;
        this.sentences = sentences;
    }

    /** Who is told of studies and of unreadable files, from now on, and who looks for files anew after an import. */
    void tell(WorklistModel worklist, PreviewModel preview) {
        found = worklist::refresh;
        over = preview::lookForFiles;
        unreadable = worklist::addUnreadable;
    }

    void start(List<Path> roots) {
        background.follow(
                station.tasks().start(Lane.SCAN, words.of("worklist.import.task"), progress -> station.importing()
                        .run(roots, copied(), new Watch(progress))),
                this::ended,
                () -> stopped("worklist.import.cancelled"),
                () -> stopped("worklist.import.fault"));
    }

    /** On the thread of the import: looking for media may wake a drive. */
    private Predicate<Path> copied() {
        return switch (station.settings().copying()) {
            case ALWAYS -> file -> true;
            case NEVER -> file -> false;
            case MEDIA -> {
                List<Path> media = removable.mounted().stream()
                        .map(RemovableMedia.Medium::folder)
                        .toList();
                yield file -> media.stream().anyMatch(file::startsWith);
            }
        };
    }

    private void stopped(String key) {
        found.run();
        over.run();
        status.say(words.of(key));
    }

    private void ended(Outcome<ImportSummary> outcome) {
        found.run();
        over.run();
        switch (outcome) {
            case Outcome.Success<ImportSummary>(ImportSummary summary) -> say(summary);
            case Outcome.Failure<ImportSummary>(Problem problem) -> status.complain(problem);
        }
    }

    private void say(ImportSummary summary) {
        int studies = summary.studies().size();
        int unreadable = summary.unreadable().size();
        status.say(
                unreadable == 0
                        ? words.of("worklist.import.done", studies, summary.images(), summary.otherObjects())
                        : words.of(
                                "worklist.import.partly",
                                studies,
                                summary.images(),
                                summary.otherObjects(),
                                unreadable));
    }

    /** Hears of the scan on its thread. */
    private final class Watch implements ScanObserver {

        private final Progress progress;
        private final Set<String> studies = new HashSet<>();

        Watch(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void found(Instance instance) {
            if (studies.add(instance.series().study().studyInstanceUid())) {
                ui.execute(found);
            }
        }

        @Override
        public void unreadable(Unreadable file) {
            UnreadableFile line = new UnreadableFile(file.place(), sentences.of(file.problem()));
            ui.execute(() -> unreadable.accept(line));
        }

        @Override
        public void update(long done, long total) {
            progress.update(done, total);
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }
}
