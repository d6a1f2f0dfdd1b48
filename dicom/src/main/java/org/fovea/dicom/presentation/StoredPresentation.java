package org.fovea.dicom.presentation;

import java.util.List;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.pixel.DisplayShutter;
import org.fovea.dicom.pixel.LookupTable;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.jspecify.annotations.Nullable;

/**
 * A presentation state.
 *
 * @param label Content Label; may be empty
 * @param description may be empty
 * @param creator as DICOM writes names; may be empty
 * @param images that it is for, at least one
 * @param modality from stored values to those that {@code voi} is given in; stored values themselves where the state names
 *     none (PS3.4 N.2.1)
 * @param voi without any for an image, that keeps its own windows
 * @param inverse low values bright, whatever the photometric interpretation of the image
 * @param presentation Presentation LUT (PS3.3 C.11.6), null for none
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
        ModalityLut modality,
        List<StateVoi> voi,
        boolean inverse,
        @Nullable LookupTable presentation,
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

    /** The part of a frame that was seen. */
    public Optional<DisplayedArea> area(FrameKey frame) {
        return areas.stream()
                .filter(area -> area.isFor(frame.sopInstanceUid(), frame.frameNumber()))
                .findFirst();
    }

    /**
     * A frame as the state wants it seen (PS3.4 N.2): with its windows, polarity, Presentation LUT and shutter. The frame
     * keeps its values and their unit, so that whatever is measured is as it was; turns and the displayed area are left to
     * who lays the frame out.
     *
     * @param frame one that the state is for
     * @return with a warning where the state's grey levels cannot be those of the frame
     */
    public LoadedFrame over(LoadedFrame frame) {
        return new PresentedFrame(this, frame).frame();
    }

    static boolean covers(List<InstanceReference> images, String sopInstanceUid, int frameNumber) {
        return images.isEmpty() || images.stream().anyMatch(image -> image.names(sopInstanceUid, frameNumber));
    }
}
