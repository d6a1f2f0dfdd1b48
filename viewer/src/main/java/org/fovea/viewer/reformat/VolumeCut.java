package org.fovea.viewer.reformat;

import java.util.List;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.volume.SampleMeaning;
import org.fovea.dicom.volume.Volume;
import org.fovea.viewer.render.FramePyramid;

/**
 * A cut as viewers take images: its values are computed when they are asked for, at the device's resolution for the
 * screen, at the raster's for measurements.
 *
 * @param frame with the cut's own plane in patient space
 * @param pyramid what is drawn
 */
public record VolumeCut(LoadedFrame frame, FramePyramid pyramid) {

    /** @param key names the cut where frames are named; no object of the archive has it */
    public static VolumeCut of(Volume volume, CutPlane cut, Slab slab, FrameKey key) {
        CutLines lines = new CutLines(volume, cut.plane(), slab);
        SampleMeaning meaning = volume.meaning();
        int columns = cut.columns();
        GreyFrame grey = new GreyFrame(
                columns,
                cut.rows(),
                new GreyValues.Computed(columns * cut.rows(), i -> lines.at(i % columns, i / columns)),
                meaning.modality(),
                meaning.voi(),
                meaning.inverse(),
                GreyFrame.Padding.NONE);
        FrameFacts facts = new FrameFacts(
                cut.plane(),
                cut.plane().spacing(),
                1,
                volume.frameOfReferenceUid(),
                List.of(),
                slab.thin() ? null : slab.thicknessMm(),
                cut.plane().alongNormal(),
                null,
                0,
                false,
                List.of());
        return new VolumeCut(new LoadedFrame(key, grey, facts), FramePyramid.of(grey, lines));
    }
}
