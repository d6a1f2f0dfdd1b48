package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fovea.app.Program;
import org.fovea.app.about.AboutWindow;
import org.fovea.app.about.Part;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Problem;
import org.fovea.viewer.viewport.ViewportAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys are the reader's: read from a file, changed in a window, never doubled. A newcomer is shown around once. */
@NeedsJavaFx
class KeysWindowTest {

    @TempDir
    private Path folder;

    private KeyFile.Read read(String json) throws IOException {
        Files.writeString(folder.resolve("keys.json"), json);
        return new KeyFile(folder).read();
    }

    private static List<String> texts(KeyFile.Read read, String action) {
        return read.keys().get(action).stream().map(KeyText::of).toList();
    }

    private static List<Problem.Reason> reasons(KeyFile.Read read) {
        return read.problems().stream().map(Problem::reason).collect(Collectors.toList());
    }

    @Test
    void noActionIsInBothAndNoUsualKeyTwice() {
        Set<Object> seen = new HashSet<>();
        Bindings.usual()
                .values()
                .forEach(keys -> keys.forEach(
                        key -> assertThat(seen.add(key)).as("%s", key).isTrue()));
        assertThat(Bindings.usual()).hasSize(Command.values().length + ViewportAction.values().length);
    }

    @Test
    void everyUsualKeyCanBeWrittenAndRead() {
        Bindings.usual()
                .values()
                .forEach(keys -> keys.forEach(
                        key -> assertThat(KeyText.parse(KeyText.of(key))).contains(key)));
    }

    @Test
    void theFileMovesKeysAndNamesWhatItCannot() throws IOException {
        KeyFile.Read swapped = read("{\"TOOL_LENGTH\": [\"D\"], \"DISAGREE\": [\"Ctrl+Shift+D\", \"L\"]}");
        assertThat(swapped.problems()).isEmpty();
        assertThat(texts(swapped, "TOOL_LENGTH")).containsExactly("D");
        assertThat(texts(swapped, "DISAGREE")).containsExactly("Shift+Ctrl+D", "L");

        KeyFile.Read taken = read("{\"TOOL_LENGTH\": [\"D\"], \"INVERT\": []}");
        assertThat(reasons(taken)).containsExactly(KeyProblem.CONFLICT);
        assertThat(taken.problems().getFirst().facts()).endsWith("TOOL_LENGTH", "D", "DISAGREE");
        assertThat(texts(taken, "TOOL_LENGTH")).as("the usual one stays").containsExactly("L");
        assertThat(texts(taken, "INVERT")).isEmpty();
        assertThat(new Sentences(Language.ENGLISH).of(taken.problems().getFirst()))
                .startsWith("TOOL_LENGTH keeps its usual key: D,");

        assertThat(reasons(read("{\"TOOL_LENGHT\": [\"D\"]}"))).containsExactly(KeyProblem.UNKNOWN_ACTION);
        assertThat(reasons(read("{\"CANCEL\": [\"D\"]}"))).containsExactly(KeyProblem.UNKNOWN_ACTION);
        assertThat(reasons(read("{\"INVERT\": [\"Ctrl+Nonsense\"]}"))).containsExactly(KeyProblem.UNKNOWN_KEY);
        KeyFile.Read broken = read("{\n oops");
        assertThat(reasons(broken)).containsExactly(KeyProblem.NOT_JSON);
        assertThat(broken.keys()).isEqualTo(Bindings.usual());
        assertThat(reasons(read("[]"))).containsExactly(KeyProblem.NOT_JSON);
    }

    @Test
    void whatIsWrittenIsReadAndOnlyWhatDiffers() throws IOException {
        Map<String, List<javafx.scene.input.KeyCombination>> keys = Bindings.usual();
        keys.put("INVERT", List.of(KeyText.parse("Alt+I").orElseThrow()));
        Path file = new KeyFile(folder).write(keys).orElseThrow();
        assertThat(Files.readString(file)).contains("INVERT").doesNotContain("TOOL_LENGTH");
        assertThat(new KeyFile(folder).read()).isEqualTo(new KeyFile.Read(keys, List.of()));
    }

    private static void strike(WindowDriver driver, Scene scene, KeyCode code) {
        driver.run(() -> Event.fireEvent(
                scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    @Test
    void theWindowTellsAConflictAtOnceAndAKeyChangesHands() throws IOException {
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.ENGLISH, folder)) {
            driver.openDemo();
            var viewport = driver.models().reading().viewport();
            driver.run(() -> driver.window().help().change(driver.window()::scene));
            Scene scene = driver.ask(() -> driver.window().help().window().scene());
            TableView<?> table = (TableView<?>) driver.ask(() -> scene.lookup("#key-table"));
            driver.run(() -> {
                int at = table.getItems().indexOf((Object) "INVERT");
                table.getSelectionModel().select(at);
                ((Button) scene.lookup("#key-change")).fire();
            });
            strike(driver, scene, KeyCode.D);
            Label message = (Label) driver.ask(() -> scene.lookup("#key-message"));
            assertThat(driver.ask(message::getText)).startsWith("D belongs to \"Disagree\"");
            strike(driver, scene, KeyCode.D);

            driver.strike(KeyCode.D);
            assertThat(driver.ask(() -> viewport.invertedProperty().get()))
                    .as("D inverts now")
                    .isTrue();
            driver.strike(KeyCode.I);
            assertThat(driver.ask(() -> viewport.invertedProperty().get()))
                    .as("I is free")
                    .isTrue();
            driver.strike(KeyCode.F12);
            assertThat(driver.ask(() -> driver.window().scene().getRoot().lookupAll("#key-overview .label").stream()
                            .map(node -> ((Label) node).getText())
                            .toList()))
                    .contains("Change keys…")
                    .doesNotContain("Disagree");
            driver.picture("keys-overview");
            driver.waitFor("the file", () -> Files.exists(folder.resolve("data").resolve("keys.json")));
            driver.run(() -> ((Button) scene.lookup("#key-reset")).fire());
            driver.strike(KeyCode.F12);
            driver.strike(KeyCode.I);
            assertThat(driver.ask(() -> viewport.invertedProperty().get())).isFalse();
        }
    }

    @Test
    void theReaderChoosesWhichToolsTheBarHas() throws IOException {
        Path data = folder.resolve("data");
        try (WindowDriver driver = new WindowDriver(data, Language.ENGLISH, folder)) {
            driver.openDemo();
            assertThat(shown(driver, "TOOL_ARROW")).isTrue();
            assertThat(shown(driver, "TOOL_PAN")).as("rare").isFalse();
            driver.strike(KeyCode.F12, true, false);
            assertThat(driver.ask(() -> driver.window().help().tools().menu().isShowing()))
                    .isTrue();
            driver.picture(
                    driver.ask(() -> driver.window().help().tools().menu().getScene()), "tools");
            for (String tool : List.of("show-TOOL_PAN", "show-TOOL_ARROW")) {
                driver.run(() -> driver.window().help().tools().menu().getItems().stream()
                        .filter(item -> tool.equals(item.getId()))
                        .map(CheckMenuItem.class::cast)
                        .forEach(item -> {
                            item.setSelected(!item.isSelected());
                            item.fire();
                        }));
            }
            assertThat(shown(driver, "TOOL_ARROW")).isFalse();
            assertThat(shown(driver, "TOOL_PAN")).isTrue();
            driver.waitFor(
                    "the settings",
                    () -> driver.station().settings().changedTools().size() == 2);
        }
        try (WindowDriver again = new WindowDriver(data, Language.ENGLISH, folder)) {
            assertThat(shown(again, "TOOL_ARROW")).isFalse();
            assertThat(shown(again, "TOOL_PAN")).isTrue();
        }
    }

    private static boolean shown(WindowDriver driver, String tool) {
        return driver.ask(
                () -> driver.window().scene().getRoot().lookup("#" + tool).isVisible());
    }

    @Test
    void aNewcomerIsShownAroundOnceByKeys() throws IOException {
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.ENGLISH, folder)) {
            driver.openDemo();
            Tour tour = driver.window().tour();
            int index = driver.ask(
                    () -> driver.models().reading().viewport().indexProperty().get());
            driver.run(driver.window()::welcome);
            assertThat(driver.ask(tour::stop)).isZero();
            driver.strike(KeyCode.RIGHT);
            driver.strike(KeyCode.ENTER);
            assertThat(driver.ask(tour::stop)).isEqualTo(2);
            driver.strike(KeyCode.LEFT);
            assertThat(driver.ask(tour::stop)).isEqualTo(1);
            driver.picture(driver.ask(() -> tour.content().getScene()), "tour");
            assertThat(driver.ask(() ->
                            driver.models().reading().viewport().indexProperty().get()))
                    .as("the arrows are the tour's meanwhile")
                    .isEqualTo(index);
            for (int i = 0; i < 5; i++) {
                driver.strike(KeyCode.ENTER);
            }
            assertThat(driver.ask(tour::stop)).isEqualTo(-1);
            driver.waitFor("the settings", () -> driver.station().settings().toured());
            driver.run(driver.window()::welcome);
            assertThat(driver.ask(tour::stop)).as("once").isEqualTo(-1);
            driver.run(tour::start);
            driver.strike(KeyCode.ESCAPE);
            assertThat(driver.ask(tour::stop)).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aboutTellsVersionUseAndLicencesAndFindsThem(Language language) throws IOException {
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), language, folder)) {
            driver.run(() -> driver.window().help().change(driver.window()::scene));
            driver.picture(driver.ask(() -> driver.window().help().window().scene()), "keys-window-" + language.code());
            Scene scene = driver.ask(() -> new AboutWindow(driver.window().scene(), new WindowWords(language))
                    .window()
                    .scene());
            driver.run(() -> scene.getRoot().applyCss());
            assertThat(driver.ask(() -> ((Label) scene.lookup("#about-name")).getText()))
                    .isEqualTo(Program.nameAndVersion());
            TableView<?> table = (TableView<?>) driver.ask(() -> scene.lookup("#about-parts"));
            int all = driver.ask(() -> table.getItems().size());
            assumeThat(all)
                    .as("libraries listed, which only a build with a network does")
                    .isPositive();
            driver.run(() -> ((TextField) scene.lookup("#about-search")).setText("MPL-1.1"));
            assertThat(driver.ask(() -> List.copyOf(table.getItems())))
                    .hasSizeBetween(1, all - 1)
                    .allSatisfy(part ->
                            assertThat(((Part) part).licences()).containsExactly("MPL-1.1", "GPL-2.0", "LGPL-2.1"));
            driver.picture(scene, "about-" + language.code());
        }
    }
}
