package org.fovea.viewer.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.UltrasoundRegion;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.viewer.annotation.PatientPlane;
import org.fovea.viewer.annotation.Shape;
import org.jspecify.annotations.Nullable;

/**
 * How an image is measured: by one spacing, or by ultrasound regions each with its own.
 *
 * @param spacing null where the image as a whole has none
 * @param regions empty for images that are not ultrasound; else lengths count inside one of them only
 * @param aspect height of a pixel over its width
 */
public record Ruler(@Nullable PixelSpacing spacing, List<UltrasoundRegion> regions, double aspect) {

    public Ruler {
        regions = List.copyOf(regions);
    }

    /** The file's own. */
    public static Ruler of(FrameFacts facts) {
        return new Ruler(facts.spacing(), facts.ultrasoundRegions(), facts.aspectRatio());
    }

    /** The reader's where there is one and the image does not lie in the patient, else the file's own. */
    public static Ruler of(FrameFacts facts, Optional<Shape.Calibration> reader) {
        return facts.plane() != null || reader.isEmpty()
                ? of(facts)
                : new Ruler(
                        calibrated(reader.get(), facts.aspectRatio()).orElse(facts.spacing()),
                        List.of(),
                        facts.aspectRatio());
    }

    /** Of a grid whose frame is not at hand. */
    public static Ruler of(PatientPlane plane) {
        PixelSpacing spacing = plane.grid().spacing();
        return new Ruler(spacing, List.of(), spacing.rowMm() / spacing.columnMm());
    }

    /** The spacing that gives a line its known length; empty for a line that has none in pixels. */
    public static Optional<PixelSpacing> calibrated(Shape.Calibration line, double aspect) {
        double widths = new Scale(null, aspect).length(line.from(), line.to());
        if (!(widths > 1e-6)) {
            return Optional.empty();
        }
        double columnMm = line.millimetres() / widths;
        return Optional.of(new PixelSpacing(columnMm * aspect, columnMm, PixelSpacing.Source.READER));
    }

    /**
     * The scale of what has these points. In ultrasound it is that of the smallest region with a scale that holds them
     * all; what crosses regions has none.
     */
    public Scale scale(List<ImagePoint> points) {
        if (regions.isEmpty()) {
            return new Scale(spacing, aspect);
        }
        return regions.stream()
                .filter(region -> points.stream().allMatch(region::contains))
                .min(Comparator.comparingDouble(UltrasoundRegion::pixels))
                .map(region -> new Scale(region.spacing(), aspect))
                .orElse(new Scale(null, aspect));
    }
}
