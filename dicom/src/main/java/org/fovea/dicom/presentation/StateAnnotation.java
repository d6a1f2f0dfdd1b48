package org.fovea.dicom.presentation;

import java.util.List;
import org.fovea.dicom.attribute.InstanceReference;

/**
 * What was drawn on images, in one layer.
 *
 * @param images those it is for; empty where it is for all of the state's
 * @param layer name of the layer; may be empty
 */
public record StateAnnotation(
        List<InstanceReference> images, String layer, List<StateGraphic> graphics, List<StateText> texts) {

    public StateAnnotation {
        images = List.copyOf(images);
        graphics = List.copyOf(graphics);
        texts = List.copyOf(texts);
    }

    /** @param frameNumber counted from 1 */
    public boolean isFor(String sopInstanceUid, int frameNumber) {
        return StoredPresentation.covers(images, sopInstanceUid, frameNumber);
    }
}
