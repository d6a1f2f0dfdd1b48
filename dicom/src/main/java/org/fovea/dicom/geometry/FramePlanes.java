package org.fovea.dicom.geometry;

import java.util.Arrays;
import java.util.List;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.FunctionalGroups;
import org.fovea.dicom.attribute.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Where each frame of an object lies and how large its pixels are: from the image plane attributes (PS3.3 C.7.6.2), the
 * functional groups of enhanced objects (C.7.6.16.2), the offsets of a dose grid (C.8.8.3.2) or an ultrasound region
 * (C.8.5.5). Frames are counted from 1. What contradicts itself counts as missing.
 */
public final class FramePlanes {

    private final DicomObject object;
    private final FunctionalGroups groups;

    public FramePlanes(DicomObject object) {
        this.object = object;
        this.groups = new FunctionalGroups(object);
    }

    /** Null where the file says too little. */
    public @Nullable ImagePlane plane(int frameNumber) {
        double[] position =
                groups.group(Tag.PLANE_POSITION_SEQUENCE, frameNumber).decimals(Tag.IMAGE_POSITION_PATIENT);
        double[] directions =
                groups.group(Tag.PLANE_ORIENTATION_SEQUENCE, frameNumber).decimals(Tag.IMAGE_ORIENTATION_PATIENT);
        PixelSpacing spacing = spacing(frameNumber);
        if (position.length != 3 || directions.length != 6 || spacing == null) {
            return null;
        }
        try {
            ImagePlane plane = new ImagePlane(
                    new Vector3(position[0], position[1], position[2]),
                    new Vector3(directions[0], directions[1], directions[2]),
                    new Vector3(directions[3], directions[4], directions[5]),
                    spacing);
            return atGridOffset(plane, frameNumber);
        } catch (IllegalArgumentException impossible) {
            return null;
        }
    }

    /** Position or orientation stands in the file, yet makes no plane. */
    public boolean contradictory(int frameNumber) {
        return groups.group(Tag.PLANE_ORIENTATION_SEQUENCE, frameNumber).has(Tag.IMAGE_ORIENTATION_PATIENT)
                && plane(frameNumber) == null;
    }

    /** Null where the image is not calibrated. */
    public @Nullable PixelSpacing spacing(int frameNumber) {
        DicomObject measures = groups.group(Tag.PIXEL_MEASURES_SEQUENCE, frameNumber);
        PixelSpacing spacing = pair(measures.decimals(Tag.PIXEL_SPACING), PixelSpacing.Source.PATIENT);
        if (spacing == null || isDetectors(measures)) {
            PixelSpacing detector = detector();
            spacing = detector == null ? spacing : detector;
        }
        if (spacing == null) {
            spacing = pair(object.decimals(Tag.NOMINAL_SCANNED_PIXEL_SPACING), PixelSpacing.Source.SCANNED_FILM);
        }
        return spacing == null ? ultrasound() : spacing;
    }

    /**
     * A projection whose Pixel Spacing only repeats Imager Pixel Spacing, and which names no calibration, was not
     * corrected for magnification (PS3.3 10.7.1.3).
     */
    private boolean isDetectors(DicomObject measures) {
        return Arrays.equals(measures.decimals(Tag.PIXEL_SPACING), object.decimals(Tag.IMAGER_PIXEL_SPACING))
                && !object.has(Tag.PIXEL_SPACING_CALIBRATION_TYPE);
    }

    private @Nullable PixelSpacing detector() {
        PixelSpacing detector = pair(object.decimals(Tag.IMAGER_PIXEL_SPACING), PixelSpacing.Source.DETECTOR);
        Double magnification = object.decimal(Tag.ESTIMATED_RADIOGRAPHIC_MAGNIFICATION_FACTOR);
        return detector == null || magnification == null || !(magnification > 0)
                ? detector
                : new PixelSpacing(
                        detector.rowMm() / magnification,
                        detector.columnMm() / magnification,
                        PixelSpacing.Source.MAGNIFICATION_CORRECTED);
    }

    /** The regions of an ultrasound image, in the file's order; empty for other images. */
    public List<UltrasoundRegion> regions() {
        return object.items(Tag.SEQUENCE_OF_ULTRASOUND_REGIONS).stream()
                .flatMap(region -> UltrasoundRegion.of(region).stream())
                .toList();
    }

    /** Height of a pixel over its width: from the spacing, else Pixel Aspect Ratio (0028,0034), else 1. */
    public double aspectRatio(int frameNumber) {
        PixelSpacing spacing = spacing(frameNumber);
        if (spacing != null) {
            return spacing.rowMm() / spacing.columnMm();
        }
        double[] ratio = object.decimals(Tag.PIXEL_ASPECT_RATIO);
        return ratio.length == 2 && ratio[0] > 0 && ratio[1] > 0 ? ratio[0] / ratio[1] : 1;
    }

    private ImagePlane atGridOffset(ImagePlane first, int frameNumber) {
        double[] offsets = object.decimals(Tag.GRID_FRAME_OFFSET_VECTOR);
        if (frameNumber > offsets.length) {
            return first;
        }
        // C.8.8.3.2: offsets start at 0, or hold the z coordinate itself where they do not.
        double along = offsets[0] == 0 ? offsets[frameNumber - 1] : offsets[frameNumber - 1] - offsets[0];
        Vector3 position = first.position().plus(first.normal().times(along));
        return new ImagePlane(position, first.rowDirection(), first.columnDirection(), first.spacing());
    }

    /** Only one region, or several of the same scale, calibrate the image as a whole. */
    private @Nullable PixelSpacing ultrasound() {
        PixelSpacing common = null;
        for (UltrasoundRegion region : regions()) {
            PixelSpacing spacing = region.spacing();
            if (spacing == null) {
                continue;
            }
            if (common != null && !common.equals(spacing)) {
                return null;
            }
            common = spacing;
        }
        return common;
    }

    private static @Nullable PixelSpacing pair(double[] rowAndColumn, PixelSpacing.Source source) {
        if (rowAndColumn.length != 2 || !(rowAndColumn[0] > 0 && rowAndColumn[1] > 0)) {
            return null;
        }
        if (Double.isInfinite(rowAndColumn[0]) || Double.isInfinite(rowAndColumn[1])) {
            return null;
        }
        return new PixelSpacing(rowAndColumn[0], rowAndColumn[1], source);
    }
}
