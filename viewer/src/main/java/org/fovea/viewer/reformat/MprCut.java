package org.fovea.viewer.reformat;

import org.fovea.dicom.geometry.Vector3;

/**
 * One of three linked cuts.
 *
 * @param axes which way it looks
 * @param straight which way it looked before it was turned
 * @param column where the common centre lies in its raster
 * @param row likewise
 * @param columns of its raster
 * @param rows of its raster
 */
record MprCut(CutAxes axes, CutAxes straight, double column, double row, int columns, int rows, Slab slab) {

    boolean oblique() {
        return !axes.same(straight);
    }

    MprCut turned(Vector3 axis, double radians) {
        return new MprCut(axes.turned(axis, radians), straight, column, row, columns, rows, slab);
    }

    /** The centre went elsewhere and the raster stays where it is. */
    MprCut centreMoved(Vector3 byMm, double spacingMm) {
        return new MprCut(
                axes,
                straight,
                column + byMm.dot(axes.right()) / spacingMm,
                row + byMm.dot(axes.down()) / spacingMm,
                columns,
                rows,
                slab);
    }

    MprCut with(Slab other) {
        return new MprCut(axes, straight, column, row, columns, rows, other);
    }
}
