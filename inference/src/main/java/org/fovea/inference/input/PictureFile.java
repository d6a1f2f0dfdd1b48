package org.fovea.inference.input;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;

/** Reads PNG and JPEG files of research data sets as grey images. */
public final class PictureFile {

    /** JPEG's colour transform turns equal channels into ones that differ by a level or two. */
    private static final int GREY_TOLERANCE = 4;

    private PictureFile() {}

    /** Samples of a grey picture exactly as stored, 8 or 16 bit; a picture in colour whose channels agree counts as grey. */
    public static Outcome<GreyImage> read(Path file) {
        String name = String.valueOf(file.getFileName());
        BufferedImage picture;
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            picture = in == null ? null : decoded(in);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Outcome.failure(Problem.of(ImageProblem.UNREADABLE, name));
        }
        if (picture == null) {
            return Outcome.failure(Problem.of(ImageProblem.UNREADABLE, name));
        }
        boolean grey = picture.getRaster().getNumBands() <= 2 && !(picture.getColorModel() instanceof IndexColorModel);
        float[] values = grey ? samples(picture.getRaster()) : channels(picture);
        return values.length == 0
                ? Outcome.failure(Problem.of(ImageProblem.COLOUR, name))
                : Outcome.success(new GreyImage(picture.getWidth(), picture.getHeight(), values, 1));
    }

    /** By the JDK's own readers: a DICOM toolkit on the class path registers others, which take only its own streams. */
    private static @Nullable BufferedImage decoded(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try {
                if (reader.getClass().getModule().equals(ImageIO.class.getModule())) {
                    reader.setInput(in);
                    return reader.read(0);
                }
            } finally {
                reader.dispose();
            }
        }
        return null;
    }

    private static float[] samples(Raster raster) {
        return raster.getSamples(
                raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(), 0, (float[]) null);
    }

    /** The mean of the channels, or nothing where they differ. */
    private static float[] channels(BufferedImage picture) {
        int[] argb = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        float[] values = new float[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int red = argb[i] >> 16 & 0xff;
            int green = argb[i] >> 8 & 0xff;
            int blue = argb[i] & 0xff;
            int spread = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
            if (spread > GREY_TOLERANCE) {
                return new float[0];
            }
            values[i] = (red + green + blue) / 3f;
        }
        return values;
    }
}
