package org.fovea.icons;

import java.io.InputStream;
import java.util.List;

/** The program's mark as PNG with transparent corners. */
public final class FoveaIcons {

    /** Edge lengths in pixels for which there is a picture, ascending. */
    public static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private FoveaIcons() {}

    /**
     * The mark as PNG; the caller closes the stream.
     *
     * @param size one of {@link #SIZES}
     * @throws IllegalArgumentException if there is no picture of that size
     */
    public static InputStream png(int size) {
        InputStream picture = FoveaIcons.class.getResourceAsStream("fovea-" + size + ".png");
        if (picture == null) {
            throw new IllegalArgumentException("no icon of " + size + " pixels, only " + SIZES);
        }
        return picture;
    }
}
