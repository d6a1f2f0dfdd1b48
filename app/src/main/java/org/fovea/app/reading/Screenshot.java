package org.fovea.app.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.fovea.app.output.OutputFile;
import org.fovea.app.output.OutputProblem;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** A picture of a window's content. */
final class Screenshot {

    private Screenshot() {}

    /** On the thread of the user interface. */
    static WritableImage take(Scene scene) {
        return scene.snapshot(null);
    }

    /** Writes a picture as PNG; folders are made where they are missing. */
    static Outcome<Path> write(WritableImage picture, Path file) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            return Outcome.failure(Problem.of(OutputProblem.IO, file.toString(), String.valueOf(e.getMessage())));
        }
        return OutputFile.write(file, stream -> ImageIO.write(image, "png", stream));
    }
}
