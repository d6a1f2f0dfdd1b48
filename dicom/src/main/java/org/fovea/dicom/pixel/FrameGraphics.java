package org.fovea.dicom.pixel;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.FunctionalGroups;
import org.fovea.dicom.attribute.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What the file itself wants drawn over a frame.
 *
 * @param overlays in the order of their groups; a bitmap shutter's is not among them
 * @param shutter null where nothing is covered
 */
public record FrameGraphics(
        List<OverlayPlane> overlays, @Nullable DisplayShutter shutter) {

    public static final FrameGraphics NONE = new FrameGraphics(List.of(), null);

    public FrameGraphics {
        overlays = List.copyOf(overlays);
    }

    /**
     * @param stored the frame with every bit of its samples: some hold overlays
     * @param frameNumber counted from 1
     * @param warnings receives what cannot be drawn
     */
    public static FrameGraphics of(DicomObject object, StoredFrame stored, int frameNumber, List<Problem> warnings) {
        DicomObject group = new FunctionalGroups(object).group(Tag.FRAME_DISPLAY_SHUTTER_SEQUENCE, frameNumber);
        int bitmapGroup =
                group.texts(Tag.SHUTTER_SHAPE).contains("BITMAP") ? group.integer(Tag.SHUTTER_OVERLAY_GROUP, 0) : 0;
        OverlayReader reader = new OverlayReader(object, stored, frameNumber);
        List<OverlayPlane> drawn = new ArrayList<>();
        List<OverlayPlane> bitmaps = new ArrayList<>();
        for (int i = 0; i < OverlayReader.GROUPS; i++) {
            OverlayPlane plane = reader.plane(i, warnings);
            if (plane != null) {
                (bitmapGroup == 0x6000 + 2 * i ? bitmaps : drawn).add(plane);
            }
        }
        DisplayShutter shutter = ShutterReader.of(group, bitmaps, warnings);
        return drawn.isEmpty() && shutter == null ? NONE : new FrameGraphics(drawn, shutter);
    }
}
