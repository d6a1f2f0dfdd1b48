package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.fovea.app.Workstation;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.cases.vault.VaultProblem;
import org.fovea.app.keystore.KeptInMemory;
import org.fovea.app.lock.UnlockWindow;
import org.fovea.app.task.TaskService;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.viewer.platform.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader who encrypts the cases, goes away, comes back, and starts the program again. */
@NeedsJavaFx
class LockWindowTest {

    private static final String PASSPHRASE = "grey matter of fact";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void encryptedCasesAreCoveredUntilThePassphraseIsSaid(Language language) throws IOException {
        Path data = folder.resolve("data");
        WindowWords words = new WindowWords(language);
        try (WindowDriver driver = new WindowDriver(data, language, folder)) {
            driver.openDemo();
            String title = driver.ask(() -> driver.stage().getTitle());
            driver.choose("#help", "LOCK");
            assertThat(message(driver)).isEqualTo(words.of("lock.nothing"));

            encrypt(driver, language);
            driver.choose("#help", "LOCK");
            assertThat(driver.ask(() -> driver.window().scene().lookup("#help")))
                    .isNull();
            assertThat(driver.ask(() -> driver.stage().getTitle())).isNotEqualTo(title);
            UnlockWindow asking =
                    driver.ask(() -> driver.window().guard().curtain().asking());
            Scene door = asking.scene();

            say(driver, door, "matter of opinion");
            driver.waitFor(
                    "no",
                    () -> !((Label) door.lookup("#unlock-trouble")).getText().isEmpty());
            driver.picture(door, "unlock-" + language.code());
            assertThat(driver.ask(() -> driver.window().scene().lookup("#help")))
                    .isNull();

            say(driver, door, PASSPHRASE);
            driver.waitFor("yes", () -> driver.window().guard().curtain().asking() == null);
            assertThat(driver.<Node>ask(() -> driver.window().scene().lookup("#help")))
                    .isNotNull();
            assertThat(driver.ask(() -> driver.stage().getTitle())).isEqualTo(title);
        }
        assertThat(CaseStore.open(data)).isInstanceOfSatisfying(Outcome.Failure.class, failure -> assertThat(
                        failure.problem().reason())
                .isEqualTo(VaultProblem.SEALED));
    }

    private static void encrypt(WindowDriver driver, Language language) throws IOException {
        driver.choose("#help", "SETTINGS");
        Scene settings = driver.ask(
                () -> driver.window().beside().window(SideWindows.Kind.SETTINGS).scene());
        driver.run(() -> ((Button) settings.lookup("#settings-guard")).fire());
        SideWindow window = driver.ask(() -> driver.window().beside().window(SideWindows.Kind.PASSPHRASE));
        Scene scene = window.scene();
        Button keep = driver.ask(() -> (Button) scene.lookup("#passphrase-keep"));
        driver.run(() -> {
            type(scene, "#passphrase-new", PASSPHRASE);
            type(scene, "#passphrase-again", "grey matter");
        });
        assertThat(keep.isDisabled()).as("typed differently").isTrue();
        driver.picture(scene, "passphrase-" + language.code());
        driver.run(() -> type(scene, "#passphrase-again", PASSPHRASE));
        driver.run(keep::fire);
        driver.waitFor("the encryption", () -> !window.isShowing());
        assertThat(message(driver)).isEqualTo(new WindowWords(language).of("lock.sealed"));
    }

    @Test
    void theProgramAsksBeforeItOpensEncryptedCases() throws IOException {
        Path data = folder.resolve("data");
        try (CaseStore store = CaseStore.open(data).orElseThrow()) {
            store.seal(new Passphrase(PASSPHRASE), Instant.EPOCH).orElseThrow();
        }
        Toolkit.start();
        try (TaskService tasks = new TaskService(Platform::runLater)) {
            CompletableFuture<Outcome<Workstation>> opened = new CompletableFuture<>();
            KeptInMemory keys = new KeptInMemory();
            Entrance entrance = new Entrance(data, keys, tasks, Platform::runLater, Language.ENGLISH);
            assertThat(Entrance.sealed(entrance.open())).isTrue();
            UnlockWindow window = Toolkit.call(() -> entrance.unlock(opened));
            CheckBox keep = (CheckBox) window.scene().lookup("#passphrase-store");
            WindowDriver.waitUntil("the offer to keep the passphrase", keep::isVisible);
            WindowDriver.keep(window.scene(), "entrance-en");
            Toolkit.call(() -> {
                keep.setSelected(true);
                type(window.scene(), "#unlock-passphrase", PASSPHRASE);
                ((Button) window.scene().lookup("#unlock-open")).fire();
                return true;
            });
            try (Workstation station = opened.join().orElseThrow()) {
                assertThat(station.cases().isSealed()).isTrue();
            }
            try (Workstation unasked = entrance.open().orElseThrow()) {
                assertThat(unasked.cases().isSealed()).isTrue();
            }
            keys.keep(data, new Passphrase("of another file"));
            assertThat(Entrance.sealed(entrance.open())).isTrue();
            CompletableFuture<Outcome<Workstation>> left = new CompletableFuture<>();
            UnlockWindow again = Toolkit.call(() -> entrance.unlock(left));
            Toolkit.call(() -> {
                ((Button) again.scene().lookup("#unlock-leave")).fire();
                return true;
            });
            assertThat(left.join()).isInstanceOf(Outcome.Failure.class);
        }
    }

    @Test
    void thePassphraseIsChangedOnlyByWhoKnowsIt() throws IOException {
        Path data = folder.resolve("data");
        try (WindowDriver driver = new WindowDriver(data, Language.ENGLISH, folder)) {
            driver.openDemo();
            encrypt(driver, Language.ENGLISH);
            driver.run(() ->
                    driver.window().beside().showPassphrase(driver.window().guard()));
            SideWindow window = driver.ask(() -> driver.window().beside().window(SideWindows.Kind.PASSPHRASE));
            Scene scene = window.scene();
            driver.run(() -> {
                type(scene, "#passphrase-current", "white matter");
                type(scene, "#passphrase-new", "another one");
                type(scene, "#passphrase-again", "another one");
                ((Button) scene.lookup("#passphrase-keep")).fire();
            });
            driver.waitFor("no", () -> !((Label) scene.lookup("#passphrase-trouble"))
                    .getText()
                    .isEmpty());
            CheckBox store = (CheckBox) scene.lookup("#passphrase-store");
            driver.waitFor("the offer to keep it", store::isVisible);
            assertThat(store.isSelected()).isFalse();
            driver.run(() -> {
                type(scene, "#passphrase-current", PASSPHRASE);
                store.setSelected(true);
                ((Button) scene.lookup("#passphrase-keep")).fire();
            });
            driver.waitFor("the change", () -> !window.isShowing());
            assertThat(driver.keys().find(data)).contains(new Passphrase("another one"));
            assertThat(message(driver)).isEqualTo(new WindowWords(Language.ENGLISH).of("lock.changed"));

            driver.run(() ->
                    driver.window().beside().showPassphrase(driver.window().guard()));
            SideWindow again = driver.ask(() -> driver.window().beside().window(SideWindows.Kind.PASSPHRASE));
            CheckBox kept = (CheckBox) again.scene().lookup("#passphrase-store");
            driver.waitFor("that it is kept", () -> kept.isVisible() && kept.isSelected());
            driver.picture(again.scene(), "passphrase-change-en");
            driver.run(() -> {
                type(again.scene(), "#passphrase-current", "another one");
                ((Button) again.scene().lookup("#passphrase-unseal")).fire();
            });
            driver.waitFor("yes", () -> !again.isShowing());
            assertThat(driver.station().cases().isSealed()).isFalse();
            assertThat(driver.keys().find(data)).isEmpty();
        }
        assertThat(CaseStore.open(data, Optional.empty()).map(store -> {
                    store.close();
                    return true;
                }))
                .isEqualTo(Outcome.success(true));
    }

    private static void say(WindowDriver driver, Scene door, String passphrase) {
        driver.run(() -> {
            type(door, "#unlock-passphrase", passphrase);
            ((Button) door.lookup("#unlock-open")).fire();
        });
    }

    private static void type(Scene scene, String field, String text) {
        ((PasswordField) scene.lookup(field)).setText(text);
    }

    private static String message(WindowDriver driver) {
        return driver.ask(() -> driver.models().status().message().get());
    }
}
