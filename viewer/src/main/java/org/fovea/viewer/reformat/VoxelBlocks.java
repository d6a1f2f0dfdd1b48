package org.fovea.viewer.reformat;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeGeometry;

/**
 * The smallest and the largest stored value of every block of 8 x 8 x 8 voxels, so that rays can pass over what they need
 * not look at. A block holds its neighbours' first layer too: nothing interpolated within it is beyond its bounds.
 */
public final class VoxelBlocks {

    /** Voxels along an edge are 2 to this power. */
    static final int SHIFT = 3;

    static final int EDGE = 1 << SHIFT;

    private final int across;
    private final int down;
    private final int[] low;
    private final int[] high;

    private VoxelBlocks(int across, int down, int count) {
        this.across = across;
        this.down = down;
        low = new int[count];
        high = new int[count];
    }

    /** Reads every voxel: not for the UI thread. Whoever calls holds the volume, and all its slices are there. */
    public static VoxelBlocks of(Volume volume) {
        VolumeGeometry geometry = volume.geometry();
        int across = blocks(geometry.columns());
        int down = blocks(geometry.rows());
        int deep = blocks(geometry.slices());
        VoxelBlocks blocks = new VoxelBlocks(across, down, across * down * deep);
        IntStream.range(0, deep).parallel().forEach(layer -> blocks.fill(volume, layer));
        return blocks;
    }

    private static int blocks(int voxels) {
        return (voxels + EDGE - 1) >> SHIFT;
    }

    private void fill(Volume volume, int layer) {
        VolumeGeometry geometry = volume.geometry();
        int first = layer * across * down;
        Arrays.fill(low, first, first + across * down, Integer.MAX_VALUE);
        Arrays.fill(high, first, first + across * down, Integer.MIN_VALUE);
        int lastSlice = Math.min((layer + 1) << SHIFT, geometry.slices() - 1);
        for (int z = layer << SHIFT; z <= lastSlice; z++) {
            for (int y = 0; y < geometry.rows(); y++) {
                long start = geometry.index(0, y, z);
                int row = first + (y >> SHIFT) * across;
                boolean shared = (y & EDGE - 1) == 0 && y > 0;
                for (int x = 0; x < geometry.columns(); x++) {
                    int value = volume.meaning().value(volume.samples().getAtIndex(ValueLayout.JAVA_SHORT, start + x));
                    widen(row + (x >> SHIFT), value);
                    if ((x & EDGE - 1) == 0 && x > 0) {
                        widen(row + (x >> SHIFT) - 1, value);
                        if (shared) {
                            widen(row - across + (x >> SHIFT) - 1, value);
                        }
                    }
                    if (shared) {
                        widen(row - across + (x >> SHIFT), value);
                    }
                }
            }
        }
    }

    private void widen(int block, int value) {
        low[block] = Math.min(low[block], value);
        high[block] = Math.max(high[block], value);
    }

    int count() {
        return low.length;
    }

    int low(int block) {
        return low[block];
    }

    int high(int block) {
        return high[block];
    }

    /** The block that a voxel belongs to. */
    int at(int x, int y, int z) {
        return ((z >> SHIFT) * down + (y >> SHIFT)) * across + (x >> SHIFT);
    }
}
