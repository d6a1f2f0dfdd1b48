package org.fovea.inference.evaluate;

import java.nio.file.Path;
import java.util.Locale;
import org.fovea.dicom.Outcome;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.input.PictureFile;

/** Reads one file of a labelled folder as a grey image. */
@FunctionalInterface
public interface ImageSource {

    Outcome<GreyImage> read(Path file);

    /** PNG and JPEG files by their names' endings; whatever else goes to {@code others}, such as a DICOM reader. */
    static ImageSource picturesAnd(ImageSource others) {
        return file -> {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            boolean picture = name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
            return picture ? PictureFile.read(file) : others.read(file);
        };
    }
}
