package org.fovea.app.reading;

import java.util.function.Consumer;
import org.fovea.app.ImportSummary;
import org.fovea.app.Workstation;
import org.fovea.app.task.Lane;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.dicom.study.ScanObserver;

/** Makes the demo study as a task. */
final class DemoDesk {

    private final Workstation station;
    private final Background background;
    private final WindowWords words;

    DemoDesk(Workstation station, Background background, WindowWords words) {
        this.station = station;
        this.background = background;
        this.words = words;
    }

    /** Answers on the thread of the user interface with the Study Instance UID. */
    void prepare(Consumer<Outcome<String>> answer) {
        background.follow(
                station.tasks().start(Lane.SCAN, words.of("demo.task"), progress -> station.demo()
                        .make(ScanObserver.of(progress))),
                outcome -> answer.accept(outcome.then(this::study)),
                () -> answer.accept(nothing()),
                () -> answer.accept(nothing()));
    }

    private Outcome<String> study(ImportSummary summary) {
        return summary.studies().isEmpty()
                ? nothing()
                : Outcome.success(summary.studies().getFirst());
    }

    private Outcome<String> nothing() {
        return Outcome.failure(
                Problem.of(ReadProblem.NOTHING_FOUND, station.dataFolder().toString()));
    }
}
