package org.fovea.app.report.font;

import java.util.Set;

/**
 * Two TrueType fonts that hold the characters of one page.
 *
 * @param regular file content
 * @param bold file content; where a typeface has no bold face its characters are drawn as in {@code regular}
 * @param missing code points that no font of this machine holds; they are drawn as an empty box
 */
@SuppressWarnings("ArrayRecordComponent") // file contents, handed to the PDF library and compared by nobody
public record PageFonts(byte[] regular, byte[] bold, Set<Integer> missing) {

    public PageFonts {
        missing = Set.copyOf(missing);
    }
}
