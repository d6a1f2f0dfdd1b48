package org.fovea.app.reading;

import java.util.List;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.Priority;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.CaseActions;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** What a reader looks after beside reading: the list's cases, the bin, archives, backups, users, protection, support. */
final class Housekeeping implements CaseActions {

    private final WindowModels.Surroundings around;
    private final WindowModels models;
    private final SideWindows beside;
    private final CaseGuard guard;
    private final WindowWords words;
    private final BinDesk bin;
    private final ArchiveDesk archives;
    private final SendDesk sending;
    private final SupportDesk support;
    private final BackupDesk backups;
    private final UserDesk users;

    /** @param follow runs when the reader may be another */
    Housekeeping(
            WindowModels.Surroundings around,
            Background background,
            WindowModels models,
            SideWindows beside,
            CaseGuard guard,
            Runnable follow) {
        this.around = around;
        this.models = models;
        this.beside = beside;
        this.guard = guard;
        this.words = around.words();
        Runnable listed = models.worklist()::refresh;
        bin = new BinDesk(around, background, models.status(), listed);
        archives = new ArchiveDesk(around, background, models.status(), listed);
        sending = new SendDesk(around, background, models.status());
        support = new SupportDesk(around, background, models.status());
        backups = new BackupDesk(around, background, models.status());
        users = new UserDesk(around, background, models.status(), follow);
        models.worklist().actBy(this);
        models.exports().sendBy(sending::archives, archive -> sending.report(models.reading(), archive));
    }

    HelpMenu menu(Commands commands) {
        return HelpMenu.ofWorklist(
                commands,
                () -> beside.showBin(bin),
                backups::start,
                () -> beside.showPassphrase(guard),
                () -> beside.showUsers(users),
                () -> beside.showSupport(support),
                words);
    }

    @Override
    public void bin(CaseRow row) {
        bin.lay(row);
    }

    @Override
    public void prioritise(CaseRow row, Priority priority) {
        models.cases().prioritise(row, priority, outcome -> {
            models.worklist().refresh();
            if (outcome instanceof Outcome.Failure<Priority>(Problem problem)) {
                models.status().complain(problem);
            }
        });
    }

    @Override
    public List<ArchiveEntry> archives() {
        return sending.archives();
    }

    @Override
    public void send(CaseRow row, ArchiveEntry to) {
        sending.images(row.study().studyInstanceUid(), to);
    }

    @Override
    public void askArchives() {
        beside.showArchives(archives, around.clock());
    }
}
