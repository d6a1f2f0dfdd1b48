package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.jspecify.annotations.Nullable;

/** Image planes as columns of the instance table: DICOM's own multi-valued decimal text, at full precision. */
final class Planes {

    private Planes() {}

    static String position(ImagePlane plane) {
        Vector3 at = plane.position();
        return text(at.x(), at.y(), at.z());
    }

    static String orientation(ImagePlane plane) {
        Vector3 row = plane.rowDirection();
        Vector3 column = plane.columnDirection();
        return text(row.x(), row.y(), row.z(), column.x(), column.y(), column.z());
    }

    static String spacing(ImagePlane plane) {
        return text(plane.spacing().rowMm(), plane.spacing().columnMm());
    }

    /** The plane of an instance row, null where it has none. */
    static @Nullable ImagePlane read(ResultSet row) throws SQLException {
        @Nullable String position = row.getString("plane_position");
        if (position == null) {
            return null;
        }
        double[] at = numbers(position);
        double[] along = numbers(row.getString("plane_orientation"));
        double[] spacing = numbers(row.getString("plane_spacing"));
        return new ImagePlane(
                new Vector3(at[0], at[1], at[2]),
                new Vector3(along[0], along[1], along[2]),
                new Vector3(along[3], along[4], along[5]),
                new PixelSpacing(spacing[0], spacing[1], PixelSpacing.Source.valueOf(row.getString("spacing_source"))));
    }

    private static String text(double... numbers) {
        return DoubleStream.of(numbers).mapToObj(Double::toString).collect(Collectors.joining("\\"));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split("\\\\", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
