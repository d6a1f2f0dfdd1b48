package org.fovea.viewer.reformat;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;

/**
 * Which of up to 16 segments every voxel belongs to, a bit for each, in a grid of its own. Slices that hold nothing take no
 * memory, and may be missing.
 */
public final class SegmentGrid {

    /** As many as a sample has bits. */
    public static final int MOST = Short.SIZE;

    /** Planes that lie nearer to each other along the normal are the same. */
    private static final double SAME_MM = 0.01;

    /**
     * A segment on a plane.
     *
     * @param number from 0 to {@link #MOST} - 1
     * @param bits of its pixels; bit {@code row * columns + column}
     */
    public record Part(int number, ImagePlane plane, BitSet bits) {}

    private final int columns;
    private final int rows;
    private final Affine3 toVoxel;
    private final Map<Integer, short[]> slices = new HashMap<>();
    private int lowest;
    private int highest;

    private SegmentGrid(int columns, int rows, Affine3 toPatient) {
        this.columns = columns;
        this.rows = rows;
        toVoxel = toPatient.inverse();
    }

    /**
     * @param parts at least one, on parallel planes of the same size and spacing
     * @param sliceMm thickness where there is a single plane
     */
    public static SegmentGrid of(int columns, int rows, Collection<Part> parts, double sliceMm) {
        List<ImagePlane> planes = parts.stream().map(Part::plane).distinct().toList();
        ImagePlane first = planes.getFirst();
        Vector3 normal = first.normal();
        double step = planes.stream()
                .mapToDouble(plane -> Math.abs(first.distance(plane.position())))
                .sorted()
                .boxed()
                .reduce(List.of(0.0), SegmentGrid::gap, (one, other) -> one)
                .getLast();
        double spacing = planes.size() == 1 || step < SAME_MM ? sliceMm : step;
        SegmentGrid grid = new SegmentGrid(
                columns,
                rows,
                new Affine3(
                        first.rowDirection().times(first.spacing().columnMm()),
                        first.columnDirection().times(first.spacing().rowMm()),
                        normal.times(spacing),
                        first.position()));
        for (Part part : parts) {
            grid.add(part, (int) Math.rint(first.distance(part.plane().position()) / spacing));
        }
        return grid;
    }

    private static List<Double> gap(List<Double> lastAndLeast, double next) {
        double gap = next - lastAndLeast.getFirst();
        double least = lastAndLeast.size() == 1 ? 0 : lastAndLeast.getLast();
        boolean smaller = gap > SAME_MM && (least == 0 || gap < least);
        return List.of(next, smaller ? gap : least);
    }

    private void add(Part part, int slice) {
        if (part.bits().isEmpty()) {
            return;
        }
        lowest = slices.isEmpty() ? slice : Math.min(lowest, slice);
        highest = slices.isEmpty() ? slice : Math.max(highest, slice);
        short[] bits = slices.computeIfAbsent(slice, missing -> new short[columns * rows]);
        part.bits().stream().forEach(pixel -> bits[pixel] |= (short) (1 << part.number()));
    }

    /**
     * The bits of the nearest voxel for each sample of a line on a plane.
     *
     * @param onto from the plane's pixels (and mm along its normal) to this grid's indices
     */
    void sample(int[] out, Affine3 onto, double column, double row, double columnStep, double rowStep) {
        Vector3 start = onto.point(column, row, 0);
        Vector3 step = onto.direction(new Vector3(columnStep, rowStep, 0));
        for (int i = 0; i < out.length; i++) {
            int x = (int) Math.floor(start.x() + i * step.x() + 0.5);
            int y = (int) Math.floor(start.y() + i * step.y() + 0.5);
            int z = (int) Math.floor(start.z() + i * step.z() + 0.5);
            boolean inside = x >= 0 && y >= 0 && x < columns && y < rows && z >= lowest && z <= highest;
            short[] slice = inside ? slices.get(z) : null;
            out[i] = slice == null ? 0 : slice[y * columns + x] & 0xffff;
        }
    }

    Affine3 toVoxel() {
        return toVoxel;
    }
}
