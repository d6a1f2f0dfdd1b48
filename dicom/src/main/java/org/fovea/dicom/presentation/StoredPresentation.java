package org.fovea.dicom.presentation;

import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.pixel.DisplayShutter;
import org.fovea.dicom.pixel.ModalityLut;
import org.jspecify.annotations.Nullable;

/**
 * A presentation state.
 *
 * @param label Content Label; may be empty
 * @param description may be empty
 * @param creator as DICOM writes names; may be empty
 * @param images that it is for, at least one
 * @param modality in place of the images' own, null where it leaves that to them
 * @param inverse low values bright
 * @param rotation clockwise: 0, 90, 180 or 270 degrees; applied before the flip
 * @param flipped left and right exchanged
 * @param shutter what of the images is to be seen, null where all
 * @param warnings what of it cannot be used
 */
public record StoredPresentation(
        String label,
        String description,
        String creator,
        List<InstanceReference> images,
        @Nullable ModalityLut modality,
        List<StateVoi> voi,
        boolean inverse,
        int rotation,
        boolean flipped,
        List<DisplayedArea> areas,
        List<GraphicLayer> layers,
        List<StateAnnotation> annotations,
        @Nullable DisplayShutter shutter,
        List<Problem> warnings) {

    public StoredPresentation {
        images = List.copyOf(images);
        voi = List.copyOf(voi);
        areas = List.copyOf(areas);
        layers = List.copyOf(layers);
        annotations = List.copyOf(annotations);
        warnings = List.copyOf(warnings);
    }

    public static Outcome<StoredPresentation> of(DicomObject object) {
        return new PresentationReader(object).read();
    }

    /** @param frameNumber counted from 1 */
    public boolean isFor(String sopInstanceUid, int frameNumber) {
        return images.stream().anyMatch(image -> image.names(sopInstanceUid, frameNumber));
    }

    static boolean covers(List<InstanceReference> images, String sopInstanceUid, int frameNumber) {
        return images.isEmpty() || images.stream().anyMatch(image -> image.names(sopInstanceUid, frameNumber));
    }
}
