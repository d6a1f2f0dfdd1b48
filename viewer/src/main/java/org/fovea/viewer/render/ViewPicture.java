package org.fovea.viewer.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.viewer.annotation.MarkLook;
import org.fovea.viewer.annotation.MarkStyle;

/**
 * Everything that stands in a viewport, for a picture of it elsewhere. Holds no control and changes no more, so that it can
 * be painted on any thread.
 *
 * @param request the image, in device pixels
 * @param marks what is drawn over it, in logical pixels
 * @param words the corners' lines; a corner without words may be missing
 * @param bar empty where nothing says how large a pixel is
 * @param barWord stands in the bar's place; may be empty
 * @param legend of the heat map; empty where none is shown
 * @param unit device pixels to a logical pixel
 */
public record ViewPicture(
        RenderRequest request,
        List<Mark> marks,
        Map<Corner, List<String>> words,
        OrientationLetters letters,
        Optional<ScaleBar> bar,
        String barWord,
        String legend,
        double unit) {

    /** Where lines of words stand. */
    public enum Corner {
        TOP_LEFT,
        TOP_RIGHT,
        BOTTOM_LEFT,
        BOTTOM_RIGHT,
        /** In the middle of the upper edge: what makes the image less than it seems. */
        NOTES
    }

    /** A figure and who speaks through it. */
    public record Mark(MarkFigure figure, MarkStyle style, MarkLook look) {

        /** Colour of its lines and words. */
        public int argb() {
            return style == MarkStyle.HUMAN ? look.colour().argb() : style.argb();
        }
    }

    public ViewPicture {
        marks = List.copyOf(marks);
        words = Map.copyOf(words);
    }
}
