package org.fovea.app.reading;

import java.nio.file.Path;
import org.fovea.app.hanging.Protocols;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.ImportChoice;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** Keeps hanging protocols: what stands on the screen, and what lies in files, other programs' too. */
final class ProtocolDesk {

    private final WindowModels models;
    private final ImportChoice choice;
    private final WindowWords words;

    ProtocolDesk(WindowModels models, ImportChoice choice, WindowWords words) {
        this.models = models;
        this.choice = choice;
        this.words = words;
    }

    /** Keeps what stands on the screen under a name. */
    void keep(String name) {
        OpenStudy study = models.reading().study().get();
        if (study != null) {
            ProtocolMaking.of(name, words.language(), study, models.viewports().screens())
                    .ifPresentOrElse(
                            protocol -> models.cases()
                                    .keepProtocol(protocol, outcome -> kept(protocol.name(words.language()), outcome)),
                            () -> models.status().say(words.of("hanging.noName")));
        }
    }

    private void kept(String name, Outcome<Path> outcome) {
        switch (outcome) {
            case Outcome.Success<Path>(Path file) -> models.status().say(words.of("hanging.saved", name, file));
            case Outcome.Failure<Path>(Problem problem) -> models.status().complain(problem);
        }
    }

    /** Asks for files and keeps those that can be hung by. */
    void take() {
        choice.files().forEach(file -> models.cases().takeProtocol(file, this::taken));
    }

    private void taken(Outcome<Protocols.Found> outcome) {
        switch (outcome) {
            case Outcome.Success<Protocols.Found>(Protocols.Found found) ->
                found.note().ifPresentOrElse(models.status()::complain, () -> models.status()
                        .say(words.of("hanging.taken", found.protocol().name(words.language()))));
            case Outcome.Failure<Protocols.Found>(Problem problem) ->
                models.status().complain(problem);
        }
    }
}
