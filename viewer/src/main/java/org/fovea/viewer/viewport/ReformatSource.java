package org.fovea.viewer.viewport;

import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeGeometry;
import org.fovea.viewer.reformat.CutPlane;
import org.fovea.viewer.reformat.Slab;
import org.fovea.viewer.reformat.VolumeCut;
import org.fovea.viewer.render.GreyRange;

/**
 * A volume to be cut and what is said about it.
 *
 * @param instance one image of the series
 * @param voi the window to begin with
 * @param ownVoi whether that comes from the files and not from the values
 */
public record ReformatSource(Volume volume, Instance instance, VoiLut voi, boolean ownVoi) {

    /** Looks through the values of the middle slice where the files have no window: not for the UI thread. */
    public static ReformatSource of(Volume volume, Instance instance) {
        return volume.meaning()
                .defaultVoi()
                .map(own -> new ReformatSource(volume, instance, own, true))
                .orElseGet(() -> new ReformatSource(volume, instance, automatic(volume), false));
    }

    private static VoiLut automatic(Volume volume) {
        VolumeGeometry geometry = volume.geometry();
        CutPlane middle = new CutPlane(geometry.plane(geometry.slices() / 2), geometry.columns(), geometry.rows());
        VolumeCut cut = VolumeCut.of(volume, middle, Slab.THIN, new FrameKey("middle", 1));
        return GreyRange.robust(cut.grey()).window();
    }

    /** @param name what the cut is called among the frames of the series */
    FrameKey key(String name) {
        return new FrameKey(instance.series().seriesInstanceUid() + "/" + name, 1);
    }

    ReadyFrame ready(VolumeCut cut) {
        return new ReadyFrame(cut.frame(), cut.pyramid(), voi, ownVoi);
    }
}
