package org.fovea.dicom.pixel;

import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;

/** An image whose header was read once and whose frames are decoded one by one. Thread-safe. */
public interface StoredImage {

    /** All attributes but the pixels. */
    DicomObject object();

    /**
     * A frame's exact stored samples, before any table.
     *
     * @param frameNumber counted from 1
     */
    Outcome<StoredFrame> stored(int frameNumber);
}
