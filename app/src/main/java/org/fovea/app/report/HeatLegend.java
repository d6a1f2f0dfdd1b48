package org.fovea.app.report;

import java.awt.Color;
import java.util.List;

/**
 * What the colours of a heat map mean.
 *
 * @param colours of evenly spaced values, the first stands for 0 (no influence on the result), the last for 1; two or more
 */
public record HeatLegend(List<Color> colours) {

    public HeatLegend {
        colours = List.copyOf(colours);
        if (colours.size() < 2) {
            throw new IllegalArgumentException(colours.size() + " colours make no scale");
        }
    }
}
