package org.fovea.dicom.dcm4che;

import java.io.IOException;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;

/** Pixels on their way into a file: what is written as the last element behind a data set. */
interface PixelOutput {

    /** For objects without pixels. */
    PixelOutput NONE = out -> {};

    void writeTo(ImageOutputStream out) throws IOException;
}
