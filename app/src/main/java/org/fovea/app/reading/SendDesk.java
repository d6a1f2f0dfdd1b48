package org.fovea.app.reading;

import java.util.List;
import org.fovea.app.ArchiveCall;
import org.fovea.app.Workstation;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.task.Lane;
import org.fovea.app.task.Work;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.SendSummary;

/** Sends images of a study, or what was made of it, to an archive as a task; the status line says what became of it. */
final class SendDesk {

    private final Workstation station;
    private final Background background;
    private final StatusModel status;
    private final WindowWords words;

    SendDesk(WindowModels.Surroundings around, Background background, StatusModel status) {
        this.station = around.station();
        this.background = background;
        this.status = status;
        this.words = around.words();
    }

    /** The archives that were written down. */
    List<ArchiveEntry> archives() {
        return station.settings().archives().known();
    }

    void images(String study, ArchiveEntry to) {
        start(to, progress -> station.sending().images(call(to), study, progress));
    }

    /** The report of the open study as it stands, and what else was made of it. */
    void report(ReadingModel reading, ArchiveEntry to) {
        OpenStudy study = reading.study().get();
        if (study == null) {
            return;
        }
        reading.report().save();
        var language = reading.report().language().get();
        var keyImages = List.copyOf(reading.keyImages());
        start(to, progress -> station.sending().report(call(to), study.uid(), language, keyImages, progress));
    }

    private ArchiveCall call(ArchiveEntry to) {
        return ArchiveCall.of(to, station.settings());
    }

    private void start(ArchiveEntry to, Work<Outcome<SendSummary>> work) {
        background.follow(
                station.tasks().start(Lane.NETWORK, words.of("send.task", to.name()), work),
                outcome -> say(to, outcome),
                () -> status.say(words.of("send.stopped")),
                () -> status.say(words.of("send.fault")));
    }

    private void say(ArchiveEntry to, Outcome<SendSummary> outcome) {
        switch (outcome) {
            case Outcome.Failure<SendSummary>(Problem problem) -> status.complain(problem);
            case Outcome.Success<SendSummary>(SendSummary summary)
            when !summary.failures().isEmpty() ->
                status.complain(summary.failures().getFirst().problem());
            case Outcome.Success<SendSummary>(SendSummary summary) ->
                status.say(
                        summary.cancelled()
                                ? words.of("send.stopped")
                                : words.of("send.done", summary.sent(), to.name()));
        }
    }
}
