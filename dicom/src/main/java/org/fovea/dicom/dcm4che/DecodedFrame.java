package org.fovea.dicom.dcm4che;

import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.pixel.StoredFrame;

/** Exact samples, and what was odd on the way to them. */
record DecodedFrame(StoredFrame frame, List<Problem> warnings) {}
