package org.fovea.dicom.segment;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.FunctionalGroups;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.FramePlanes;
import org.fovea.dicom.segment.Segmentation.Kind;
import org.jspecify.annotations.Nullable;

/** Tells of each frame what it shows and where it lies, from its functional groups or from the order of tiles. */
final class SegmentFrames {

    /** More than any honest object has; one without functional groups could claim any number. */
    private static final int MOST = 1_000_000;

    private final DicomObject object;
    private final Kind kind;
    private final List<Segment> segments;
    private final FunctionalGroups groups;
    private final FramePlanes planes;

    SegmentFrames(DicomObject object, Kind kind, List<Segment> segments) {
        this.object = object;
        this.kind = kind;
        this.segments = segments;
        this.groups = new FunctionalGroups(object);
        this.planes = new FramePlanes(object);
    }

    List<SegmentFrame> list() {
        int stated = Math.clamp(object.integer(Tag.NUMBER_OF_FRAMES, 1), 1, MOST);
        boolean regular = object.text(Tag.DIMENSION_ORGANIZATION_TYPE).equals("TILED_FULL");
        int count = groups.describedFrames() > 0 && !regular ? Math.min(stated, groups.describedFrames()) : stated;
        List<SegmentFrame> frames = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            frames.add(regular ? tile(number) : described(number));
        }
        return frames;
    }

    private SegmentFrame described(int number) {
        int segment = groups.group(Tag.SEGMENT_IDENTIFICATION_SEQUENCE, number)
                .integer(Tag.REFERENCED_SEGMENT_NUMBER, segments.getFirst().number());
        return frame(number, segment, place(groups.group(Tag.PLANE_POSITION_SLIDE_SEQUENCE, number)));
    }

    private SegmentFrame frame(int number, int segment, @Nullable TilePlace tile) {
        return new SegmentFrame(
                number,
                kind == Kind.LABEL_MAP ? SegmentFrame.EVERY_SEGMENT : segment,
                planes.plane(number),
                tile,
                sources(number));
    }

    /** PS3.3 C.7.6.17.3: tiles row by row, then focal planes, then segments in the order of their numbers. */
    private SegmentFrame tile(int number) {
        int columns = Math.max(1, object.integer(Tag.COLUMNS, 1));
        int rows = Math.max(1, object.integer(Tag.ROWS, 1));
        int across = Math.max(1, Math.ceilDiv(object.integer(Tag.TOTAL_PIXEL_MATRIX_COLUMNS, columns), columns));
        int down = Math.max(1, Math.ceilDiv(object.integer(Tag.TOTAL_PIXEL_MATRIX_ROWS, rows), rows));
        int depth = Math.max(1, object.integer(Tag.TOTAL_PIXEL_MATRIX_FOCAL_PLANES, 1));
        int index = number - 1;
        long slide = (long) across * down;
        int ordinal = (int) Math.min(index / (slide * depth), segments.size() - 1);
        List<Integer> numbers = segments.stream().map(Segment::number).sorted().toList();
        int place = (int) (index % slide);
        return frame(number, numbers.get(ordinal), new TilePlace(place % across * columns, place / across * rows));
    }

    private static @Nullable TilePlace place(DicomObject position) {
        int column = position.integer(Tag.COLUMN_POSITION_IN_TOTAL_IMAGE_PIXEL_MATRIX, 0);
        int row = position.integer(Tag.ROW_POSITION_IN_TOTAL_IMAGE_PIXEL_MATRIX, 0);
        return column < 1 || row < 1 ? null : new TilePlace(column - 1, row - 1);
    }

    private List<InstanceReference> sources(int number) {
        return groups.items(Tag.DERIVATION_IMAGE_SEQUENCE, number).stream()
                .flatMap(derivation -> InstanceReference.in(derivation, Tag.SOURCE_IMAGE_SEQUENCE).stream())
                .toList();
    }
}
