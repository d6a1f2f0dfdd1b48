package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.fovea.app.Workstation;
import org.fovea.app.keystore.KeptInMemory;
import org.fovea.app.task.TaskService;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.ImportChoice;
import org.fovea.app.worklist.RemovableMedia;
import org.fovea.dicom.Outcome;
import org.fovea.viewer.platform.Toolkit;

/** Opens the real main window on a data folder and drives it by the events that hands make. */
final class WindowDriver implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    /** What a reader would choose in the system's choosers: no folder, no disc, and files where a test names some. */
    private final class Chosen implements ImportChoice {
        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public List<Path> files() {
            return chosenFiles;
        }

        @Override
        public void media(Consumer<List<RemovableMedia.Medium>> answer) {
            answer.accept(List.of());
        }
    }

    private final KeptInMemory keys = new KeptInMemory();
    private final TaskService tasks;
    private final Workstation station;
    private final MainWindow window;
    private final Stage stage;
    private List<Path> chosenFiles = List.of();

    /** @param exportTo what the reader answers when asked where the report shall lie */
    WindowDriver(Path data, Language language, Path exportTo) throws IOException {
        installModel(data);
        Toolkit.start();
        tasks = new TaskService(Platform::runLater);
        station = Workstation.open(data, tasks).orElseThrow();
        stage = Toolkit.call(Stage::new);
        window = Toolkit.call(() -> {
            MainWindow opened = new MainWindow(
                    stage,
                    new WindowModels.Surroundings(
                            station,
                            Platform::runLater,
                            Clock.systemUTC(),
                            new WindowWords(language),
                            new Sentences(language),
                            new ModelNames(language),
                            keys,
                            name -> Optional.of(exportTo.resolve(name))),
                    new Chosen());
            opened.show();
            return opened;
        });
        waitFor("the models", () -> !models().classify().models().isEmpty());
    }

    private static void installModel(Path data) throws IOException {
        Path models = Files.createDirectories(data.resolve("models"));
        Path shipped = Path.of(System.getProperty("fovea.root"), "inference", "models");
        String name = "brain-mr-tumour.fovea-model";
        Files.copy(shipped.resolve(name), models.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where passphrases are kept. */
    KeptInMemory keys() {
        return keys;
    }

    Workstation station() {
        return station;
    }

    MainWindow window() {
        return window;
    }

    Stage stage() {
        return stage;
    }

    WindowModels models() {
        return window.models();
    }

    void openDemo() {
        CompletableFuture<Void> opened = new CompletableFuture<>();
        Platform.runLater(() -> window.openDemo(
                () -> opened.complete(null), problem -> opened.completeExceptionally(new AssertionError(problem))));
        opened.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        settle();
    }

    /** Asks for a study as a double click in the worklist does. */
    void open(String studyInstanceUid) {
        run(() -> window.open(studyInstanceUid));
    }

    ViewportWindows windows() {
        return window.viewports();
    }

    ProtocolDesk protocols() {
        return window.protocols();
    }

    /** Takes hanging protocols over from files, as if the reader had chosen them. */
    void takeProtocols(Path... files) {
        run(() -> {
            chosenFiles = List.of(files);
            protocols().take();
            chosenFiles = List.of();
        });
    }

    /** What marks images of other studies, in reading order. */
    List<String> badges() {
        return ask(() -> windows().main().lookupAll(".prior-badge").stream()
                .filter(Node::isVisible)
                .map(badge -> ((Label) badge).getText())
                .toList());
    }

    void showWorklist() {
        run(window::showWorklist);
    }

    void run(Runnable work) {
        Toolkit.call(() -> {
            work.run();
            return true;
        });
    }

    <T> T ask(Supplier<T> question) {
        return Toolkit.call(question::get);
    }

    /** Asks before every frame that the window draws, until it holds. */
    void waitFor(String what, BooleanSupplier condition) {
        waitUntil(what, condition);
    }

    /** The same where the main window is not open yet. */
    static void waitUntil(String what, BooleanSupplier condition) {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    stop();
                    held.complete(true);
                }
            }
        };
        Toolkit.call(() -> {
            timer.start();
            return true;
        });
        assertThat(held.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join())
                .as(what)
                .isTrue();
    }

    /** Until the viewport shows what was asked for. */
    void settle() {
        waitFor("the viewport", () -> window.settled().get());
    }

    <T extends Node> T find(String selector, Class<T> type) {
        return ask(() -> type.cast(window.scene().lookup(selector)));
    }

    void press(String selector) {
        Button button = find(selector, Button.class);
        run(button::fire);
    }

    /** Takes what a menu holds under an id. */
    void choose(String menu, String item) {
        MenuButton button = find(menu, MenuButton.class);
        run(() -> button.getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    /** Strikes a key as if the focus lay in the viewport. */
    void strike(KeyCode code) {
        strike(code, false, false);
    }

    void strike(KeyCode code, boolean shift, boolean alt) {
        strike(ask(() -> window.viewports().active()), code, shift, alt);
    }

    /** Strikes a key as if the focus lay in a control. */
    void strike(Node focused, KeyCode code, boolean shift, boolean alt) {
        run(() -> {
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(focused, new KeyEvent(type, "", "", code, shift, false, alt, false));
            }
        });
    }

    /** One notch of the wheel over the viewport; towards the hand goes to the next slice. */
    void wheel(double deltaY) {
        Node viewport = ask(() -> window.viewports().active());
        run(() -> Event.fireEvent(
                viewport,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        300,
                        300,
                        300,
                        300,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        deltaY,
                        0,
                        deltaY,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
    }

    /** Drags over the viewport, from and to in its own coordinates. */
    void drag(MouseButton button, double fromX, double fromY, double toX, double toY) {
        Node viewport = ask(() -> window.viewports().active());
        run(() -> {
            mouse(viewport, MouseEvent.MOUSE_PRESSED, button, fromX, fromY);
            mouse(viewport, MouseEvent.MOUSE_DRAGGED, button, (fromX + toX) / 2, (fromY + toY) / 2);
            mouse(viewport, MouseEvent.MOUSE_DRAGGED, button, toX, toY);
            mouse(viewport, MouseEvent.MOUSE_RELEASED, button, toX, toY);
        });
    }

    /** Drags files from elsewhere over the window and lets them go there; true where the window took them. */
    boolean drop(List<Path> files) {
        return ask(() -> DroppedFiles.of(files).on(window.scene().getRoot()));
    }

    private static void mouse(Node node, EventType<MouseEvent> type, MouseButton button, double x, double y) {
        var scene = node.localToScene(x, y);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        button,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down && button == MouseButton.PRIMARY,
                        down && button == MouseButton.MIDDLE,
                        down && button == MouseButton.SECONDARY,
                        true,
                        false,
                        true,
                        null));
    }

    /** Until every thumbnail in that part of the window is there. */
    void waitForPictures(String selector) {
        waitFor("the thumbnails", () -> {
            var views = window.scene().getRoot().lookupAll(selector + " .image-view");
            return !views.isEmpty()
                    && views.stream().allMatch(view -> view instanceof ImageView shown && shown.getImage() != null);
        });
    }

    /** Keeps a picture of the window for people to look at. */
    void picture(String name) {
        picture(window.scene(), name);
    }

    /** Of another window. */
    void picture(Scene scene, String name) {
        keep(scene, name);
    }

    /** Of a window without a main one. */
    static void keep(Scene scene, String name) {
        Path file = Path.of(System.getProperty("fovea.pictures", "target/screenshots"), name + ".png");
        var picture = Toolkit.call(() -> Screenshot.take(scene));
        assertThat(Screenshot.write(picture, file)).isInstanceOf(Outcome.Success.class);
    }

    @Override
    public void close() {
        run(() -> {
            window.closeOthers();
            stage.hide();
        });
        tasks.close();
        station.close();
    }
}
