package org.fovea.dicom.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.pixel.CieLab;
import org.fovea.dicom.pixel.PaletteColours;
import org.fovea.dicom.pixel.StoredImage;
import org.fovea.dicom.segment.Segmentation.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the segmentation modules (PS3.3 C.8.20.2 to C.8.20.5) of an object. */
final class SegmentationReader {

    private static final int LARGEST_FRACTION = 255;

    /** Pixels of a frame; more cannot be decoded either. */
    private static final long LARGEST_FRAME = 1L << 30;

    private final StoredImage image;
    private final DicomObject object;

    SegmentationReader(StoredImage image) {
        this.image = image;
        this.object = image.object();
    }

    Outcome<Segmentation> read() {
        Kind kind = kind();
        if (kind == null) {
            return Outcome.failure(
                    Problem.of(SegmentationProblem.NOT_A_SEGMENTATION, object.text(Tag.SEGMENTATION_TYPE)));
        }
        int columns = object.integer(Tag.COLUMNS, 0);
        int rows = object.integer(Tag.ROWS, 0);
        List<Segment> segments = segments();
        if (segments.isEmpty() || columns < 1 || rows < 1 || (long) columns * rows > LARGEST_FRAME) {
            return Outcome.failure(Problem.of(SegmentationProblem.NO_SEGMENTS));
        }
        int stated = object.integer(Tag.MAXIMUM_FRACTIONAL_VALUE, LARGEST_FRACTION);
        return Outcome.success(new Segmentation(
                kind,
                kind == Kind.FRACTIONAL ? Math.clamp(stated, 1, LARGEST_FRACTION) : 1,
                kind == Kind.LABEL_MAP ? object.integer(Tag.PIXEL_PADDING_VALUE, -1) : -1,
                object.text(Tag.FRAME_OF_REFERENCE_UID),
                columns,
                rows,
                segments,
                new SegmentFrames(object, kind, segments).list(),
                image));
    }

    private @Nullable Kind kind() {
        return switch (object.text(Tag.SEGMENTATION_TYPE)) {
            case "BINARY" -> Kind.BINARY;
            case "FRACTIONAL" -> Kind.FRACTIONAL;
            case "LABELMAP" -> Kind.LABEL_MAP;
            default -> null;
        };
    }

    private List<Segment> segments() {
        Optional<PaletteColours> palette =
                object.has(Tag.RED_PALETTE_DESCRIPTOR) ? PaletteColours.of(object) : Optional.empty();
        List<Segment> segments = new ArrayList<>();
        for (DicomObject item : object.items(Tag.SEGMENT_SEQUENCE)) {
            int number = item.integer(Tag.SEGMENT_NUMBER, -1);
            if (number >= 0) {
                Integer recommended = CieLab.rgb(item, Tag.RECOMMENDED_DISPLAY_CIELAB_VALUE);
                segments.add(new Segment(
                        number,
                        item.text(Tag.SEGMENT_LABEL),
                        item.text(Tag.SEGMENT_DESCRIPTION),
                        CodedConcept.in(item, Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE),
                        CodedConcept.in(item, Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE),
                        CodedConcept.in(item, Tag.ANATOMIC_REGION_SEQUENCE),
                        recommended == null
                                ? palette.map(colours -> colours.rgb(number)).orElse(null)
                                : recommended,
                        item.text(Tag.SEGMENT_ALGORITHM_TYPE),
                        item.text(Tag.SEGMENT_ALGORITHM_NAME),
                        item.text(Tag.TRACKING_UID)));
            }
        }
        return segments;
    }
}
