package org.fovea.app.report.font;

import java.awt.geom.Path2D;

/**
 * One character's drawing.
 *
 * @param outline in units of which {@link #EM} make an em, y upwards, filled by the non-zero rule
 * @param advance how far the pen moves, in the same units
 */
record Glyph(Path2D outline, int advance) {

    /** Units per em of every glyph here. */
    static final int EM = 2048;

    /** What stands for a character that no font of this machine can draw: an empty box. */
    static Glyph box() {
        Path2D box = new Path2D.Double();
        addRectangle(box, 160, 0, 1264, 1434, true);
        addRectangle(box, 260, 100, 1164, 1334, false);
        return new Glyph(box, 1424);
    }

    private static void addRectangle(Path2D path, int left, int bottom, int right, int top, boolean clockwise) {
        path.moveTo(left, bottom);
        path.lineTo(clockwise ? left : right, clockwise ? top : bottom);
        path.lineTo(right, top);
        path.lineTo(clockwise ? right : left, clockwise ? bottom : top);
        path.closePath();
    }
}
