package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.fovea.app.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view of the real window leaves it: as files, on the clipboard, on a page, as a film. */
@NeedsJavaFx
class PictureWindowTest {

    private static final int YELLOW = 0xffd60a;

    @TempDir
    private Path folder;

    @Test
    void theViewGoesOutWithMarksAndWithoutTheName() throws IOException {
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.ENGLISH, folder)) {
            driver.openDemo();
            driver.strike(KeyCode.L);
            driver.drag(MouseButton.PRIMARY, 300, 364, 500, 364);
            driver.settle();
            BufferedImage marked = saved(driver);
            assertThat(count(marked, YELLOW)).isGreaterThan(150);
            var view = driver.ask(() -> driver.windows().active());
            assertThat(marked.getWidth()).isEqualTo((int) Math.round(view.getWidth()));
            assertThat(marked.getHeight()).as("the line stands below").isGreaterThan((int) view.getHeight() + 10);
            theImageItselfIsWhatTheScreenShows(driver, marked);

            driver.run(() -> driver.models().pictures().marks().set(false));
            assertThat(count(saved(driver), YELLOW)).isZero();

            assertThat(ink(marked)).as("no name in the corner").isLessThan(40);
            driver.run(() -> driver.models().pictures().named().set(true));
            assertThat(ink(saved(driver))).as("the name").isGreaterThan(100);

            driver.run(() -> driver.models().pictures().copy());
            driver.waitFor("the clipboard", () -> Clipboard.getSystemClipboard().hasImage());
            driver.run(() -> driver.models().pictures().print());
            driver.waitFor(
                    "the page", () -> driver.models().status().message().get().endsWith(".pdf"));
            theSeriesGoesOutAsAFilm(driver);
        }
    }

    private BufferedImage saved(WindowDriver driver) throws IOException {
        driver.run(() -> driver.models().status().say(""));
        driver.run(() -> driver.models().pictures().save());
        driver.waitFor(
                "the file", () -> driver.models().status().message().get().startsWith("Picture written"));
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".png")).toList();
        }
        return ImageIO.read(files.getFirst().toFile());
    }

    /** Away from words and marks both are painted by the same renderer, pixel for pixel. */
    private static void theImageItselfIsWhatTheScreenShows(WindowDriver driver, BufferedImage written) {
        var shot = driver.ask(() -> driver.windows().active().snapshot(null, null));
        for (int x = 300; x < 400; x += 7) {
            for (int y = 420; y < 500; y += 7) {
                assertThat(written.getRGB(x, y)).isEqualTo(shot.getPixelReader().getArgb(x, y));
            }
        }
    }

    private void theSeriesGoesOutAsAFilm(WindowDriver driver) throws IOException {
        driver.run(() -> driver.models().pictures().film());
        driver.waitFor(
                "the film", () -> driver.models().status().message().get().endsWith(".gif"));
        List<Path> films;
        try (var found = Files.list(folder)) {
            films = found.filter(file -> file.toString().endsWith(".gif")).toList();
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(films.getFirst().toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true))
                    .isEqualTo(driver.ask(
                            () -> driver.models().reading().viewport().size()));
        }
    }

    private static long count(BufferedImage picture, int rgb) {
        long found = 0;
        for (int pixel : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
            found += (pixel & 0xffffff) == rgb ? 1 : 0;
        }
        return found;
    }

    /** Bright pixels in the upper left corner, where a name would stand. */
    private static long ink(BufferedImage picture) {
        long found = 0;
        for (int pixel : picture.getRGB(0, 0, 150, 60, null, 0, 150)) {
            found += (pixel & 0xff) > 150 ? 1 : 0;
        }
        return found;
    }
}
