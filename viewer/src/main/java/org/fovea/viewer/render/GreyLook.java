package org.fovea.viewer.render;

import org.fovea.dicom.pixel.VoiLut;

/**
 * How the reader wants to see grey values.
 *
 * @param voi window or table, in output units
 * @param inverted exchanged black and white by the reader, on top of what the file asks for
 */
public record GreyLook(VoiLut voi, boolean inverted) {}
