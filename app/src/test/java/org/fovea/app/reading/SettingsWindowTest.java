package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.settings.Settings;
import org.fovea.app.settings.SettingsFile;
import org.fovea.app.settings.Theme;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.platform.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the reader chooses about the program itself. */
@NeedsJavaFx
class SettingsWindowTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsSavedHoldsAtOnceAndAfterARestart(Language language) throws IOException {
        Path data = folder.resolve("data");
        try (WindowDriver driver = new WindowDriver(data, language, folder)) {
            driver.openDemo();
            driver.choose("#help", "SETTINGS");
            SideWindow window = driver.ask(() -> driver.window().beside().window(SideWindows.Kind.SETTINGS));
            Scene scene = driver.ask(window::scene);
            driver.picture(scene, "settings-" + language.code());
            driver.run(() -> {
                field(scene, "reader").setText("  Li Ming ");
                field(scene, "institution").setText("East Clinic");
                field(scene, "aeTitle").setText(" EAST_1 ");
                choose(scene, "language", language);
                choose(scene, "theme", Theme.LIGHT);
                ((Button) scene.lookup("#settings-save")).fire();
            });
            driver.waitFor("the answer", () -> driver.models()
                    .status()
                    .message()
                    .get()
                    .equals(new WindowWords(language).of("settings.kept")));
            assertThat(driver.ask(() -> driver.window().scene().getStylesheets()))
                    .anyMatch(sheet -> sheet.endsWith("light.css"))
                    .noneMatch(sheet -> sheet.endsWith("dark.css"));
            assertThat(driver.ask(() ->
                            driver.models().viewports().share().authorProperty().get()))
                    .isEqualTo("Li Ming");
        }
        Settings kept = new SettingsFile(data).read().orElseThrow();
        assertThat(kept.reader()).isEqualTo("Li Ming");
        assertThat(kept.institution()).isEqualTo("East Clinic");
        assertThat(kept.archives().title()).isEqualTo("EAST_1");
        assertThat(kept.theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void aTitleThatCanBeNoneChangesNothing() {
        SettingsModel model = new SettingsModel(Settings.standard());
        model.title().set("seventeen letters");
        assertThat(model.choice().apply(Settings.standard())).isEqualTo(Settings.standard());
    }

    @Test
    void whatIsCancelledIsForgotten() throws IOException {
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.ENGLISH, folder)) {
            driver.openDemo();
            driver.choose("#help", "SETTINGS");
            Scene scene = driver.ask(() ->
                    driver.window().beside().window(SideWindows.Kind.SETTINGS).scene());
            driver.run(() -> {
                field(scene, "reader").setText("Nobody");
                ((Button) scene.lookup("#settings-cancel")).fire();
            });
            assertThat(driver.station().settings().reader()).isEmpty();
        }
    }

    @Test
    void theFirstRunSpeaksTheLanguageThatIsChosenInIt() throws IOException {
        Toolkit.start();
        AtomicReference<Settings> begun = new AtomicReference<>();
        AtomicReference<Boolean> phantom = new AtomicReference<>();
        FirstRunWindow window = Toolkit.call(() -> new FirstRunWindow(
                new SettingsModel(Settings.standard().withLanguage(Language.ENGLISH)),
                folder,
                new FirstRunWindow.Answer() {
                    @Override
                    public void begin(SettingsModel chosen, Optional<Passphrase> passphrase, boolean demo) {
                        begun.set(chosen.choice().apply(Settings.standard()));
                        phantom.set(demo);
                    }

                    @Override
                    public void leave() {
                        throw new AssertionError("nobody closed it");
                    }
                }));
        Scene scene = window.scene();
        Toolkit.call(() -> {
            window.show();
            return true;
        });
        WindowDriver.keep(scene, "first-run-en");
        String start = Toolkit.call(() -> button(scene).getText());
        Toolkit.call(() -> {
            choose(scene, "language", Language.CHINESE);
            return true;
        });
        assertThat(Toolkit.<String>call(() -> button(scene).getText()))
                .isNotEqualTo(start)
                .isEqualTo(new WindowWords(Language.CHINESE).of("first.start"));
        WindowDriver.keep(scene, "first-run-zh");
        Toolkit.call(() -> {
            field(scene, "reader").setText("李明");
            ((CheckBox) scene.lookup("#first-demo")).setSelected(false);
            button(scene).fire();
            return true;
        });
        assertThat(begun.get().language()).isEqualTo(Language.CHINESE);
        assertThat(begun.get().reader()).isEqualTo("李明");
        assertThat(phantom.get()).isFalse();
    }

    private static Button button(Scene scene) {
        return (Button) scene.lookup("#first-start");
    }

    private static TextField field(Scene scene, String name) {
        return (TextField) scene.lookup("#settings-" + name);
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(Scene scene, String name, T value) {
        ((ComboBox<T>) scene.lookup("#settings-" + name)).setValue(value);
    }
}
