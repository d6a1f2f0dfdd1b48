package org.fovea.dicom.pixel;

/** A frame ready to be shown: grey values with their tables, or colour. */
public sealed interface Frame permits GreyFrame, ColourFrame {

    int columns();

    int rows();
}
