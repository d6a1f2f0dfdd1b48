package org.fovea.viewer.reformat;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.volume.SampleMeaning;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeGeometry;

/** Computed volumes. */
public final class TestVolumes {

    public static final String FRAME_OF_REFERENCE = "1.2.3";

    /** A stored value for a voxel. */
    @FunctionalInterface
    public interface Values {
        double at(int column, int row, int slice);
    }

    private TestVolumes() {}

    public static Volume of(VolumeGeometry geometry, SampleMeaning meaning, Values values) {
        List<short[]> slices = new ArrayList<>();
        for (int z = 0; z < geometry.slices(); z++) {
            short[] slice = new short[geometry.sliceSize()];
            for (int y = 0; y < geometry.rows(); y++) {
                for (int x = 0; x < geometry.columns(); x++) {
                    slice[y * geometry.columns() + x] = (short) Math.round(values.at(x, y, z));
                }
            }
            slices.add(slice);
        }
        return Volume.of(geometry, meaning, FRAME_OF_REFERENCE, slices);
    }

    public static Volume of(VolumeGeometry geometry, Values values) {
        return of(geometry, SampleMeaning.of(true, new ModalityLut.Rescale(1, 0, "HU")), values);
    }

    /** Upright, (0, 0, 0) at the given corner. */
    public static VolumeGeometry upright(int columns, int rows, int slices, double mm, double sliceMm, Vector3 corner) {
        return new VolumeGeometry(
                columns,
                rows,
                slices,
                new Affine3(new Vector3(mm, 0, 0), new Vector3(0, mm, 0), new Vector3(0, 0, sliceMm), corner));
    }

    public static VolumeGeometry upright(int columns, int rows, int slices, double mm, double sliceMm) {
        return upright(columns, rows, slices, mm, sliceMm, new Vector3(0, 0, 0));
    }

    /** The third axis leans towards the back, as a tilted gantry makes it. */
    public static VolumeGeometry tilted(int columns, int rows, int slices) {
        return new VolumeGeometry(
                columns,
                rows,
                slices,
                new Affine3(
                        new Vector3(0.8, 0, 0),
                        new Vector3(0, 0.8 * Math.cos(0.3), 0.8 * Math.sin(0.3)),
                        new Vector3(0, 0, 2.5),
                        new Vector3(-20, -25, 100)));
    }
}
