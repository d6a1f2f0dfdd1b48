package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.task.TaskService;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.platform.Toolkit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that does not open offers to save what can be read. */
@NeedsJavaFx
class RecoveryWindowTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private String saidAfterTheOffer(Language language) {
        Toolkit.start();
        WindowWords words = new WindowWords(language);
        CompletableFuture<String> said = new CompletableFuture<>();
        try (TaskService tasks = new TaskService(Platform::runLater)) {
            RecoveryDesk desk = new RecoveryDesk(
                    folder, new Background(tasks, Platform::runLater), words, new Sentences(language), NOON);
            RefusalWindow window = Toolkit.call(() -> {
                RefusalWindow made =
                        new RefusalWindow("damaged", words).offer(words.of("recover.offer"), desk::recover);
                ((Label) made.scene().lookup("#refusal")).textProperty().addListener((source, before, now) -> {
                    if (!now.equals(words.of("recover.running"))) {
                        said.complete(now);
                    }
                });
                made.show(() -> {});
                ((Button) made.scene().lookup("#refusal-offer")).fire();
                return made;
            });
            String sentence = said.orTimeout(60, TimeUnit.SECONDS).join();
            WindowDriver.keep(window.scene(), "recovered-" + language.code());
            Toolkit.call(() -> {
                assertThat(window.scene().lookup("#refusal-offer")).isNull();
                ((Button) window.scene().lookup("#refusal-close")).fire();
                return true;
            });
            return sentence;
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatCanBeReadIsInANewDatabase(Language language) {
        CaseStore.open(folder).orElseThrow().close();
        assertThat(saidAfterTheOffer(language))
                .isEqualTo(new WindowWords(language).of("recover.whole", "cases.sqlite.damaged-20260304-120000"));
        CaseStore.open(folder).orElseThrow().close();
        assertThat(folder.resolve("cases.sqlite.damaged-20260304-120000")).exists();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereNothingCanBeReadItSaysSoAndChangesNothing(Language language) throws IOException {
        Path file = Files.writeString(folder.resolve("cases.sqlite"), "x".repeat(20_000));
        assertThat(saidAfterTheOffer(language)).contains(file.toString());
        assertThat(file).hasContent("x".repeat(20_000));
    }
}
