package org.fovea.app.picture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of picture files, known by the ends of their names. */
public enum PictureFormat {
    PNG("png", "png"),
    JPEG("jpg", "jpeg"),
    /** Moves. */
    GIF("gif", "gif");

    private final String ending;
    private final String otherEnding;

    PictureFormat(String ending, String otherEnding) {
        this.ending = ending;
        this.otherEnding = otherEnding;
    }

    /** Empty where the name's end says nothing. */
    public static Optional<PictureFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending) || name.endsWith("." + format.otherEnding))
                .findFirst();
    }

    /** The usual one, without a dot. */
    public String ending() {
        return ending;
    }
}
