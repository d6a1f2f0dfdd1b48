package org.fovea.inference.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fovea.inference.input.GreyImage;

/** Images for a package's self-test, drawn by formula so that no data set's image is handed on. Values from 0 to 255. */
public final class SelfTestImages {

    private static final int SIDE = 160;

    private SelfTestImages() {}

    /** @return images by the names of their entries */
    public static Map<String, GreyImage> all() {
        Map<String, GreyImage> images = new LinkedHashMap<>();
        images.put("self-test/middle.pgm", head(SIDE, SIDE, 0.02, 0.1, 0.06));
        images.put("self-test/left.pgm", head(SIDE, SIDE, -0.2, -0.08, 0.1));
        images.put("self-test/wide.pgm", head(SIDE, SIDE * 3 / 4, 0.22, 0.02, 0.08));
        return images;
    }

    /** A skull, a brain with folds, and a bright round lesion; places and radius as shares of the width from the centre. */
    private static GreyImage head(int columns, int rows, double lesionX, double lesionY, double radius) {
        float[] values = new float[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = (column + 0.5 - columns / 2.0) / columns;
                double y = (row + 0.5 - rows / 2.0) / columns;
                double skull = Math.hypot(x / 0.42, y / 0.36);
                double grey = 4;
                if (skull < 1) {
                    grey = skull > 0.92 ? 150 : 78 + 18 * Math.sin(38 * x) * Math.cos(31 * y);
                }
                if (Math.hypot(x - lesionX, y - lesionY) < radius) {
                    grey = 215;
                }
                values[row * columns + column] = Math.round(grey);
            }
        }
        return new GreyImage(columns, rows, values, 1);
    }
}
