package org.fovea.app.report;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * A picture on the report.
 *
 * @param picture of {@link BufferedImage#TYPE_INT_RGB}: Java takes {@code TYPE_BYTE_GRAY} for linear light and would wash
 *     the grey levels out
 * @param caption in the report's language, may be empty
 * @param legend of the heat map on it, null where there is none
 */
public record KeyImage(
        BufferedImage picture, String caption, @Nullable HeatLegend legend) {

    public KeyImage {
        if (picture.getType() != BufferedImage.TYPE_INT_RGB) {
            throw new IllegalArgumentException("picture of type " + picture.getType() + ", not TYPE_INT_RGB");
        }
    }
}
