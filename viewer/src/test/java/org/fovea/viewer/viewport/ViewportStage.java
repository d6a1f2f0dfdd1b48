package org.fovea.viewer.viewport;

import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.platform.Toolkit;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.theme.Theme;
import org.fovea.viewer.words.ViewerWords;

/** One viewport in a window, with hands and eyes for tests. All methods may be called from the test's thread. */
final class ViewportStage implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final Stage stage;
    final ViewportModel model;
    final ViewportView view;

    ViewportStage(int width, int height, Locale locale, FrameLoader loader) {
        Toolkit.start();
        ViewportServices services = new ViewportServices(
                new FrameRenderer(pool, 2),
                pool,
                new ViewerWords(locale),
                problem -> "Cannot be decoded: " + problem,
                InstantSource.fixed(NOW));
        model = Toolkit.call(
                () -> new ViewportModel(new FrameCache(64 << 20), loader, Platform::runLater, new AnnotationBook()));
        view = Toolkit.call(() -> new ViewportView(model, services, KeyMap.usual()));
        stage = Toolkit.call(() -> {
            Stage opened = new Stage();
            Scene scene = new Scene(new StackPane(view), width, height);
            Theme.DARK.apply(scene);
            opened.setScene(scene);
            opened.show();
            view.requestFocus();
            return opened;
        });
    }

    void open(ImageStack images) {
        act(() -> model.stackProperty().set(images));
    }

    /** Does something and waits until what is visible is what was asked for. */
    void act(Runnable what) {
        CompletableFuture<Void> rest = new CompletableFuture<>();
        Toolkit.call(() -> {
            what.run();
            view.settledProperty().subscribe(settled -> {
                if (settled) {
                    rest.complete(null);
                }
            });
            return null;
        });
        rest.orTimeout(30, TimeUnit.SECONDS).join();
    }

    void drag(MouseButton button, double fromX, double fromY, double toX, double toY) {
        act(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, button, fromX, fromY);
            mouse(MouseEvent.MOUSE_DRAGGED, button, (fromX + toX) / 2, (fromY + toY) / 2);
            mouse(MouseEvent.MOUSE_DRAGGED, button, toX, toY);
            mouse(MouseEvent.MOUSE_RELEASED, button, toX, toY);
        });
    }

    void move(double x, double y) {
        act(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            mouse(MouseEvent.MOUSE_MOVED, MouseButton.NONE, x, y);
        });
    }

    void wheel(double notches, boolean control, double x, double y) {
        act(() -> Event.fireEvent(
                view,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        control,
                        false,
                        false,
                        false,
                        false,
                        0,
                        notches * 40,
                        0,
                        0,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(view, x, y))));
    }

    void key(KeyCode code) {
        key(code, false);
    }

    void key(KeyCode code, boolean control) {
        key(code, false, control);
    }

    void key(KeyCode code, boolean shift, boolean control) {
        act(() ->
                Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
    }

    void click(double x, double y) {
        act(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, x, y);
            mouse(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, x, y);
        });
    }

    /** Draws along places with the button down. */
    void stroke(double... places) {
        act(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, places[0], places[1]);
            for (int i = 2; i < places.length; i += 2) {
                mouse(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, places[i], places[i + 1]);
            }
            mouse(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, places[places.length - 2], places[places.length - 1]);
        });
    }

    /** Answers the question that stands in the viewport. */
    void answer(String text) {
        act(() -> {
            TextField field = (TextField) view.lookup("#shape-question");
            if (!field.isVisible()) {
                throw new AssertionError("nothing is asked");
            }
            field.setText(text);
            field.getOnAction().handle(new javafx.event.ActionEvent());
        });
    }

    void press(MouseButton button, double x, double y) {
        act(() -> mouse(MouseEvent.MOUSE_PRESSED, button, x, y));
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, MouseButton button, double x, double y) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Event.fireEvent(
                view,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        button,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down && button == MouseButton.PRIMARY,
                        down && button == MouseButton.MIDDLE,
                        down && button == MouseButton.SECONDARY,
                        false,
                        false,
                        true,
                        new PickResult(view, x, y)));
    }

    String text(String id) {
        return Toolkit.call(() -> ((javafx.scene.control.Label) view.lookup("#" + id)).getText());
    }

    /** What is on the screen. */
    WritableImage snapshot() {
        return Toolkit.call(() -> stage.getScene().snapshot(null));
    }

    /** Keeps what is on the screen in {@code target/screenshots} for people to look at. */
    void keep(String name) throws IOException {
        WritableImage image = snapshot();
        java.awt.image.BufferedImage picture = new java.awt.image.BufferedImage(
                (int) image.getWidth(), (int) image.getHeight(), java.awt.image.BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        File folder = new File("target/screenshots");
        if (folder.isDirectory() || folder.mkdirs()) {
            ImageIO.write(picture, "png", new File(folder, name + ".png"));
        }
    }

    @Override
    public void close() {
        Toolkit.call(() -> {
            stage.close();
            return null;
        });
        pool.shutdownNow();
    }
}
