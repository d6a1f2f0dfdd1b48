package org.fovea.viewer.viewport;

import java.io.File;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.platform.Toolkit;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.theme.Theme;
import org.fovea.viewer.words.ViewerWords;

/** Four viewports in a window, as a reformation is read. All methods may be called from the test's thread. */
final class MprStage implements AutoCloseable {

    private static final int GAP = 2;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final List<ViewportView> views = new ArrayList<>();
    private final Stage stage;
    final List<ViewportModel> cells;

    MprStage(int width, int height, Locale locale, FrameLoader loader) {
        Toolkit.start();
        ViewportServices services = new ViewportServices(
                new FrameRenderer(pool, 2),
                pool,
                new ViewerWords(locale),
                problem -> "Cannot be decoded: " + problem,
                InstantSource.fixed(ViewportStage.NOW));
        cells = Toolkit.call(() -> {
            FrameFetcher fetcher = new FrameFetcher(new FrameCache(64 << 20), loader, Platform::runLater);
            ViewportShare share = new ViewportShare(new AnnotationBook());
            List<ViewportModel> models = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                models.add(new ViewportModel(fetcher, share));
            }
            return models;
        });
        stage = Toolkit.call(() -> {
            GridPane grid = new GridPane(GAP, GAP);
            for (int i = 0; i < cells.size(); i++) {
                ViewportView view = new ViewportView(cells.get(i), services, KeyMap.usual());
                view.setMinSize((width - GAP) / 2.0, (height - GAP) / 2.0);
                view.setMaxSize((width - GAP) / 2.0, (height - GAP) / 2.0);
                views.add(view);
                grid.add(view, i % 2, i / 2);
            }
            Stage opened = new Stage();
            Scene scene = new Scene(grid, width, height);
            Theme.DARK.apply(scene);
            opened.setScene(scene);
            opened.show();
            return opened;
        });
    }

    ViewportView view(int cell) {
        return views.get(cell);
    }

    /** Does something and waits until what is visible is what was asked for. */
    void act(Runnable what) {
        CompletableFuture<Void> rest = new CompletableFuture<>();
        Toolkit.call(() -> {
            what.run();
            InvalidationListener look = changed -> {
                if (views.stream().allMatch(view -> view.settledProperty().get())) {
                    rest.complete(null);
                }
            };
            views.forEach(view -> view.settledProperty().addListener(look));
            look.invalidated(views.getFirst().settledProperty());
            return null;
        });
        rest.orTimeout(60, TimeUnit.SECONDS).join();
    }

    void drag(int cell, double fromX, double fromY, double toX, double toY) {
        act(() -> {
            mouse(cell, MouseEvent.MOUSE_PRESSED, fromX, fromY);
            mouse(cell, MouseEvent.MOUSE_DRAGGED, (fromX + toX) / 2, (fromY + toY) / 2);
            mouse(cell, MouseEvent.MOUSE_DRAGGED, toX, toY);
            mouse(cell, MouseEvent.MOUSE_RELEASED, toX, toY);
        });
    }

    private void mouse(int cell, EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        ViewportView view = views.get(cell);
        Event.fireEvent(
                view,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(view, x, y)));
    }

    void key(int cell, KeyCode code, boolean shift) {
        act(() -> Event.fireEvent(
                views.get(cell), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }

    String text(int cell, String id) {
        return Toolkit.call(() -> ((javafx.scene.control.Label) views.get(cell).lookup("#" + id)).getText());
    }

    /** Keeps what is on the screen in {@code target/screenshots} for people to look at. */
    java.awt.image.BufferedImage keep(String name) throws IOException {
        WritableImage image = Toolkit.call(() -> stage.getScene().snapshot(null));
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
        return picture;
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
