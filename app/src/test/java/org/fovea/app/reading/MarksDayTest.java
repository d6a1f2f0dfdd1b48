package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.fovea.app.words.Language;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.MarkColour;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.measure.Quantity;
import org.fovea.viewer.viewport.ViewportAction;
import org.fovea.viewer.viewport.ViewportActions;
import org.fovea.viewer.viewport.ViewportModel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Marks and key images in the real window: drawn, valued, styled, saved as objects, and there again after a restart. */
@NeedsJavaFx
class MarksDayTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void marksSurviveARestart(Language language) throws IOException {
        List<Annotation> drawn;
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), language, folder)) {
            driver.openDemo();
            driver.strike(KeyCode.E);
            driver.drag(MouseButton.PRIMARY, 576, 330, 680, 420);
            driver.run(() -> ViewportActions.perform(
                    ViewportAction.TOOL_BIDIRECTIONAL, driver.models().reading().viewport()));
            driver.drag(MouseButton.PRIMARY, 330, 520, 470, 560);
            driver.drag(MouseButton.PRIMARY, 410, 500, 390, 590);
            driver.strike(KeyCode.K);
            FindingsModel findings = driver.models().reading().findings();
            driver.waitFor(
                    "two marks on the disk",
                    () -> findings.entries().size() == 2 && findings.saveState().get() == SaveState.SAVED);
            FindingEntry.Human ellipse =
                    (FindingEntry.Human) driver.ask(() -> findings.entries().getFirst());
            assertThat(ellipse.annotation().shape()).isInstanceOf(Region.Ellipse.class);
            assertThat(ellipse.measurement().value(Quantity.MEAN)).isPresent();
            assertThat(ellipse.measurement().statistics()).isNotNull();
            driver.run(() -> findings.look(
                    ellipse.annotation(), ellipse.annotation().look().withColour(MarkColour.ORANGE)));
            driver.waitFor("the look on the disk", () -> findings.saveState().get() == SaveState.SAVED);
            driver.picture("marks-" + language.code());
            driver.run(findings::saveMarks);
            driver.waitFor(
                    "the objects",
                    () -> driver.models().status().message().get().contains("marks"));
            drawn = driver.ask(
                    () -> driver.models().reading().viewport().annotations().all());
        }
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), language, folder)) {
            driver.openDemo();
            var reading = driver.models().reading();
            assertThat(driver.ask(() -> reading.viewport().annotations().all()))
                    .extracting(mark -> MarkKind.of(mark.shape()))
                    .containsExactly(MarkKind.ELLIPSE, MarkKind.BIDIRECTIONAL);
            assertThat(driver.ask(() -> reading.viewport().annotations().all()))
                    .extracting(Annotation::shape)
                    .isEqualTo(drawn.stream().map(Annotation::shape).toList());
            assertThat(driver.ask(() -> reading.viewport()
                            .annotations()
                            .all()
                            .getFirst()
                            .look()
                            .colour()))
                    .isEqualTo(MarkColour.ORANGE);
            assertThat(driver.ask(() -> List.copyOf(reading.keyImages()))).hasSize(1);
            driver.waitFor("values of frames that are not shown", () -> reading.findings().entries().stream()
                    .map(entry -> entry instanceof FindingEntry.Human human
                            ? human.measurement().value(Quantity.AREA)
                            : Optional.empty())
                    .anyMatch(Optional::isPresent));
            assertThat(driver.ask(() -> reading.viewport().annotations().imported()))
                    .as("what was saved here is not shown twice")
                    .isEmpty();
            driver.waitFor(
                    "the look that was saved with the marks",
                    () -> reading.viewport().share().savedViewsProperty().get().size() == 1);
            showSaved(driver, language);
        }
    }

    private static void showSaved(WindowDriver driver, Language language) throws IOException {
        ViewportModel viewport = driver.ask(() -> driver.models().reading().viewport());
        MenuButton display = driver.find("#display", MenuButton.class);
        driver.strike(KeyCode.I);
        driver.run(display::show);
        Menu saved = driver.ask(() -> (Menu) display.getItems().stream()
                .filter(item -> "saved-views".equals(item.getId()))
                .findFirst()
                .orElseThrow());
        driver.run(saved.getItems().getLast()::fire);
        driver.run(display::hide);
        driver.settle();
        assertThat(driver.ask(viewport.display().savedViewProperty()::get)).isPresent();
        assertThat(driver.ask(viewport.invertedProperty()::get))
                .as("the state's polarity, not the hand's")
                .isFalse();
        driver.picture("saved-view-" + language.code());
        driver.strike(KeyCode.DIGIT0);
        assertThat(driver.ask(viewport.display().savedViewProperty()::get)).isEmpty();
        Node tile = driver.find(".object-entry", Node.class);
        driver.run(() -> Event.fireEvent(
                tile, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        assertThat(driver.ask(viewport.display().savedViewProperty()::get))
                .as("the state's tile shows its image so")
                .isPresent();
    }
}
