package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.fovea.app.Workstation;
import org.fovea.app.task.Lane;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** Writes reports as tasks on the store's thread, so that every draft handed over before is in them. */
final class ReportDesk {

    private final Workstation station;
    private final Background background;
    private final WindowWords words;
    private final Sentences sentences;

    ReportDesk(Workstation station, Background background, WindowWords words, Sentences sentences) {
        this.station = station;
        this.background = background;
        this.words = words;
        this.sentences = sentences;
    }

    void write(ExportModel.Request request, Consumer<ExportModel.Result> answer) {
        background.follow(
                station.tasks().start(Lane.STORE, words.of("report.task"), progress -> station.reporting()
                        .write(request.studyInstanceUid(), request.language(), request.keyImages(), request.target())),
                outcome -> answer.accept(result(outcome)),
                () -> answer.accept(new ExportModel.Result.Missing(words.of("report.cancelled"))),
                () -> answer.accept(new ExportModel.Result.Missing(words.of("report.fault"))));
    }

    private ExportModel.Result result(Outcome<Path> outcome) {
        return switch (outcome) {
            case Outcome.Success<Path>(Path file) -> new ExportModel.Result.Written(file);
            case Outcome.Failure<Path>(Problem problem) -> new ExportModel.Result.Missing(sentences.of(problem));
        };
    }
}
