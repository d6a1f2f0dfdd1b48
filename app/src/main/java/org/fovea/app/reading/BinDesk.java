package org.fovea.app.reading;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fovea.app.Workstation;
import org.fovea.app.cases.Bin;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.task.Lane;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.BinModel;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** Lays studies into the bin of the case database, takes them back, and removes them as a task. */
final class BinDesk implements BinModel.Store {

    private final Workstation station;
    private final Background background;
    private final StatusModel status;
    private final WindowWords words;
    private final Clock clock;
    private final Runnable changed;

    /** @param changed hears when the list is another one */
    BinDesk(WindowModels.Surroundings around, Background background, StatusModel status, Runnable changed) {
        this.station = around.station();
        this.background = background;
        this.status = status;
        this.words = around.words();
        this.clock = around.clock();
        this.changed = changed;
    }

    void lay(CaseRow row) {
        ask(() -> bin().lay(row.study().studyInstanceUid(), clock.instant()), study -> {
            changed.run();
            status.say(words.of("bin.laid"));
        });
    }

    @Override
    public void entries(Consumer<List<Bin.Entry>> answer) {
        ask(() -> bin().entries(), answer);
    }

    @Override
    public void takeBack(Bin.Entry entry, Runnable done) {
        ask(() -> bin().takeBack(entry.study().studyInstanceUid(), clock.instant()), study -> {
            changed.run();
            done.run();
            status.say(words.of("bin.taken"));
        });
    }

    /** In the lane of imports, so that none runs meanwhile. */
    @Override
    public void remove(List<Bin.Entry> entries, Runnable done) {
        List<String> uids =
                entries.stream().map(entry -> entry.study().studyInstanceUid()).toList();
        background.follow(
                station.tasks().start(Lane.SCAN, words.of("bin.task"), progress -> station.remove(uids)),
                outcome -> {
                    done.run();
                    switch (outcome) {
                        case Outcome.Success<Integer> removed -> status.say(words.of("bin.removed", uids.size()));
                        case Outcome.Failure<Integer>(Problem problem) -> status.complain(problem);
                    }
                },
                () -> {},
                () -> status.say(words.of("bin.fault")));
    }

    private Bin bin() {
        return station.cases().bin();
    }

    private <T> void ask(Supplier<Outcome<T>> question, Consumer<T> answer) {
        background.ask(Lane.STORE, question, answer, status::complain);
    }
}
