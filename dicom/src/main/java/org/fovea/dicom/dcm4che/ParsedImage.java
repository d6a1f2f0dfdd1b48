package org.fovea.dicom.dcm4che;

import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.pixel.StoredImage;

/** A parsed file as an image whose frames are decoded when asked for. */
record ParsedImage(ReadLimits limits, ParsedFile file) implements StoredImage {

    @Override
    public DicomObject object() {
        return file.object();
    }

    @Override
    public Outcome<StoredFrame> stored(int frameNumber) {
        return Guard.attempt(file.file(), () -> new FrameDecoder(limits, file, frameNumber, false)
                .decode()
                .frame());
    }
}
