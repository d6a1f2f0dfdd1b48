package org.fovea.app.reading;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fovea.app.Workstation;
import org.fovea.app.task.Lane;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.ScanObserver;
import org.fovea.viewer.words.ViewerWords;

/** Saves the marks of a study as DICOM objects in the data folder, and takes them into the study. */
final class MarksDesk {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Workstation station;
    private final Background background;
    private final StatusModel status;
    private final WindowWords words;
    private final Clock clock;

    MarksDesk(Workstation station, Background background, StatusModel status, WindowWords words, Clock clock) {
        this.station = station;
        this.background = background;
        this.status = status;
        this.words = words;
        this.clock = clock;
    }

    void save(String studyInstanceUid) {
        LocalDateTime now = LocalDateTime.now(clock);
        Path folder =
                station.dataFolder().resolve("marks").resolve(studyInstanceUid).resolve(STAMP.format(now));
        background.follow(
                station.tasks()
                        .start(Lane.STORE, words.of("marks.task"), progress -> save(studyInstanceUid, folder, now)),
                outcome -> tell(outcome, folder),
                () -> status.say(words.of("marks.cancelled")),
                () -> status.complain(words.of("marks.fault")));
    }

    private Outcome<Integer> save(String studyInstanceUid, Path folder, LocalDateTime now) {
        return station.marks()
                .write(
                        studyInstanceUid,
                        new ViewerWords(words.language().locale()),
                        station.settings().reader(),
                        folder,
                        now)
                .then(files -> files.isEmpty()
                        ? Outcome.success(0)
                        : station.importing()
                                .run(files, ScanObserver.of(Progress.NONE))
                                .map(summary -> files.size()));
    }

    private void tell(Outcome<Integer> outcome, Path folder) {
        switch (outcome) {
            case Outcome.Success<Integer>(Integer count) when count == 0 -> status.say(words.of("marks.none"));
            case Outcome.Success<Integer>(Integer count) -> status.say(words.of("marks.saved", count, folder));
            case Outcome.Failure<Integer>(Problem problem) -> status.complain(problem);
        }
    }

    /** What {@link FindingsModel} asks for when the reader wants the open study's marks saved. */
    Runnable of(ReadingModel reading) {
        return () -> {
            OpenStudy open = reading.study().get();
            if (open != null) {
                save(open.uid());
            }
        };
    }
}
