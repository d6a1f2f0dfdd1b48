package org.fovea.dicom.presentation;

import java.util.List;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.pixel.VoiLut;

/**
 * How grey levels were spread (PS3.3 C.11.8).
 *
 * @param images those it is for; empty where it is for all of the state's
 * @param tables at least one
 */
public record StateVoi(List<InstanceReference> images, List<VoiLut> tables) {

    public StateVoi {
        images = List.copyOf(images);
        tables = List.copyOf(tables);
    }

    /** @param frameNumber counted from 1 */
    public boolean isFor(String sopInstanceUid, int frameNumber) {
        return StoredPresentation.covers(images, sopInstanceUid, frameNumber);
    }
}
