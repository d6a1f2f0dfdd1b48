package org.fovea.app.reading;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.fovea.app.Workstation;
import org.fovea.app.support.SupportBundle;
import org.fovea.app.task.Lane;
import org.fovea.app.words.WindowWords;

/** Gathers a support bundle in the background, and writes the one that was looked at. */
final class SupportDesk {

    private final Workstation station;
    private final Background background;
    private final StatusModel status;
    private final WindowWords words;
    private final ExportModel.Where where;
    private final Clock clock;

    SupportDesk(WindowModels.Surroundings around, Background background, StatusModel status) {
        this.station = around.station();
        this.background = background;
        this.status = status;
        this.words = around.words();
        this.where = around.where();
        this.clock = around.clock();
    }

    void gather(Consumer<SupportBundle> answer) {
        background.ask(Lane.EXPORT, () -> SupportBundle.of(station), answer);
    }

    Optional<Path> ask() {
        return where.ask("fovea-support-" + LocalDate.now(clock) + ".zip");
    }

    void write(SupportBundle bundle, Path file) {
        background.ask(
                Lane.EXPORT,
                () -> bundle.write(file),
                written -> status.say(words.of("support.done", written)),
                status::complain);
    }
}
