package org.fovea.dicom.pixel;

import java.io.IOException;

/** The attributes of an image describe none; the message names what is missing or contradictory, by keyword and value. */
public final class ImpossibleImage extends IOException {
    private static final long serialVersionUID = 1;

    public ImpossibleImage(String message) {
        super(message);
    }
}
