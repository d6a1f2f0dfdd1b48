package org.fovea.viewer.reformat;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.volume.SampleMeaning;
import org.fovea.dicom.volume.Volume;
import org.fovea.viewer.render.FramePyramid;
import org.jspecify.annotations.Nullable;

/**
 * A cut as viewers take images: its values are computed when they are asked for, at the device's resolution for the
 * screen, at the raster's for measurements.
 *
 * @param frame with the cut's own plane in patient space
 * @param pyramid what is drawn
 */
public record VolumeCut(LoadedFrame frame, FramePyramid pyramid) {

    /** Of the raster that stands for a whole volume; scenes are computed for every device pixel, whatever it is. */
    private static final double WHOLE_MM = 1;

    /** @param key names the cut where frames are named; no object of the archive has it */
    public static VolumeCut of(Volume volume, CutPlane cut, Slab slab, FrameKey key) {
        CutLines lines = new CutLines(volume, cut.plane(), slab);
        GreyFrame grey = frame(volume, cut, lines::at);
        FrameFacts facts = facts(
                volume,
                cut,
                slab.thin() ? null : slab.thicknessMm(),
                cut.plane().alongNormal());
        return new VolumeCut(new LoadedFrame(key, grey, facts), FramePyramid.of(grey, lines));
    }

    /**
     * The whole volume seen along a direction.
     *
     * @param axes which way the eye looks: along their normal
     * @param look how; not a plane
     */
    public static VolumeCut whole(Volume volume, VoxelBlocks blocks, CutAxes axes, CutLabel look, FrameKey key) {
        VolumeBox box = new VolumeBox(volume.geometry());
        int size = (int) Math.ceil(box.longestMm() / WHOLE_MM);
        double middle = (size - 1) / 2.0;
        CutPlane cut = CutPlane.at(
                volume.geometry().centre(), middle, middle, axes.right(), axes.down(), WHOLE_MM, size, size);
        FrameFacts facts = facts(volume, cut, null, null);
        return switch (look) {
            case CutLabel.Whole(Projection projection) -> {
                ProjectionLines lines =
                        new ProjectionLines(volume, blocks, cut.plane(), projection == Projection.MAXIMUM);
                GreyFrame grey = frame(volume, cut, lines::at);
                yield new VolumeCut(new LoadedFrame(key, grey, facts), FramePyramid.of(grey, lines));
            }
            case CutLabel.Rendered(VolumePreset preset) -> {
                GreyFrame grey = frame(volume, cut, (column, row) -> Double.NaN);
                VolumeScene scene = new VolumeScene(volume, blocks, cut.plane(), preset);
                yield new VolumeCut(new LoadedFrame(key, grey, facts), FramePyramid.of(grey, scene));
            }
            case CutLabel.Plane plane -> throw new IllegalArgumentException("a plane is no whole");
        };
    }

    /** The tables and values of the cut. */
    public GreyFrame grey() {
        return (GreyFrame) frame.pixels();
    }

    private static GreyFrame frame(Volume volume, CutPlane cut, DoubleBinaryOperator valueAt) {
        SampleMeaning meaning = volume.meaning();
        int columns = cut.columns();
        return new GreyFrame(
                columns,
                cut.rows(),
                new GreyValues.Computed(
                        columns * cut.rows(), i -> valueAt.applyAsDouble(i % columns, Math.floorDiv(i, columns))),
                meaning.modality(),
                meaning.voi(),
                meaning.inverse(),
                GreyFrame.Padding.NONE);
    }

    private static FrameFacts facts(
            Volume volume, CutPlane cut, @Nullable Double thicknessMm, @Nullable Double locationMm) {
        return new FrameFacts(
                cut.plane(),
                cut.plane().spacing(),
                1,
                volume.frameOfReferenceUid(),
                List.of(),
                thicknessMm,
                locationMm,
                null,
                0,
                false,
                List.of());
    }
}
