package org.fovea.app.reading;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.fovea.app.Workstation;
import org.fovea.app.settings.Settings;
import org.fovea.app.task.Lane;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** Keeps what the reader chose in the settings, and has the open windows follow. */
final class SettingsDesk {

    private final Workstation station;
    private final Background background;
    private final StatusModel status;
    private final WindowWords words;
    private final Consumer<Settings> follow;

    /** @param follow hears what holds from now on */
    SettingsDesk(
            WindowModels.Surroundings around, Background background, StatusModel status, Consumer<Settings> follow) {
        this.station = around.station();
        this.background = background;
        this.status = status;
        this.words = around.words();
        this.follow = follow;
    }

    SettingsModel model() {
        return new SettingsModel(
                station.settings(), station.cases().users().current().isPresent());
    }

    void keep(SettingsModel chosen) {
        UnaryOperator<Settings> choice = chosen.choice();
        background.ask(Lane.STORE, () -> station.change(choice.apply(station.settings())), outcome -> {
            follow.accept(station.settings());
            switch (outcome) {
                case Outcome.Success<Settings>(Settings kept) ->
                    status.say(
                            words.of(kept.language() == words.language() ? "settings.kept" : "settings.kept.language"));
                case Outcome.Failure<Settings>(Problem problem) -> status.complain(problem);
            }
        });
    }
}
