package org.fovea.app.reading;

import java.time.Clock;
import java.time.LocalDate;
import org.fovea.app.Workstation;
import org.fovea.app.backup.Backup;
import org.fovea.app.task.Lane;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** Asks where a backup shall lie and makes it as a task, while the reader goes on. */
final class BackupDesk {

    private final Workstation station;
    private final Background background;
    private final StatusModel status;
    private final WindowWords words;
    private final ExportModel.Where where;
    private final Clock clock;

    BackupDesk(WindowModels.Surroundings around, Background background, StatusModel status) {
        this.station = around.station();
        this.background = background;
        this.status = status;
        this.words = around.words();
        this.where = around.where();
        this.clock = around.clock();
    }

    void start() {
        where.ask("fovea-" + LocalDate.now(clock) + Backup.ENDING).ifPresent(file -> {
            Backup backup = new Backup(station.cases(), station.dataFolder(), clock);
            background.follow(
                    station.tasks()
                            .start(Lane.EXPORT, words.of("backup.task"), progress -> backup.write(file, progress)),
                    this::ended,
                    () -> status.say(words.of("backup.stopped")),
                    () -> status.say(words.of("backup.fault")));
        });
    }

    private void ended(Outcome<Backup.Written> outcome) {
        switch (outcome) {
            case Outcome.Success<Backup.Written>(Backup.Written written) ->
                status.say(words.of("backup.done", written.files(), written.file()));
            case Outcome.Failure<Backup.Written>(Problem problem) -> status.complain(problem);
        }
    }
}
