package org.fovea.app.reading;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fovea.app.cases.Recovery;
import org.fovea.app.cases.Recovery.Recovered;
import org.fovea.app.cases.Recovery.Table;
import org.fovea.app.task.Lane;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;

/** Saves what can be read of a database that does not open, and tells what was lost. Of one in the clear only. */
final class RecoveryDesk {

    private final Path dataFolder;
    private final Background background;
    private final WindowWords words;
    private final Sentences sentences;
    private final Clock clock;

    RecoveryDesk(Path dataFolder, Background background, WindowWords words, Sentences sentences, Clock clock) {
        this.dataFolder = dataFolder;
        this.background = background;
        this.words = words;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** @param say shows a sentence in place of the one before */
    void recover(Consumer<String> say) {
        say.accept(words.of("recover.running"));
        background.ask(
                Lane.STORE,
                () -> Recovery.of(dataFolder, Optional.empty(), clock.instant()),
                recovered -> say.accept(told(recovered)),
                problem -> say.accept(sentences.of(problem)));
    }

    private String told(Recovered recovered) {
        String aside = String.valueOf(recovered.damaged().getFileName());
        if (recovered.whole()) {
            return words.of("recover.whole", aside);
        }
        String lost = recovered.tables().entrySet().stream()
                .filter(table -> table.getValue().broken() || table.getValue().orphans() > 0)
                .map(table ->
                        words.of("recover.table", name(table), table.getValue().kept()))
                .collect(Collectors.joining("\n"));
        return words.of("recover.partly", aside, lost);
    }

    /** Tables bear the names of what they hold. */
    private static String name(Map.Entry<String, Table> table) {
        return table.getKey().replace('_', ' ');
    }
}
