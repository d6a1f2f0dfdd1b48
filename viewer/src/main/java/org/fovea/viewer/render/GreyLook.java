package org.fovea.viewer.render;

import org.fovea.dicom.pixel.VoiLut;

/**
 * How the reader wants to see an image.
 *
 * @param voi window or table, in output units
 * @param inverted exchanged black and white by the reader, on top of what the file asks for
 * @param lut the colours of the grey levels
 * @param filter applied to the stored values
 * @param graphics what the file wants drawn over the image is drawn: overlays and shutter
 */
public record GreyLook(VoiLut voi, boolean inverted, LutChoice lut, ImageFilter filter, boolean graphics) {

    /** In grey, unfiltered, with the file's graphics. */
    public GreyLook(VoiLut voi, boolean inverted) {
        this(voi, inverted, LutChoice.GREY, ImageFilter.OFF, true);
    }

    public GreyLook withVoi(VoiLut other) {
        return new GreyLook(other, inverted, lut, filter, graphics);
    }
}
