package org.fovea.dicom.segment;

import java.util.List;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.pixel.StoredImage;

/**
 * A segmentation whose masks are decoded frame by frame. Thread-safe.
 *
 * @param full what a fractional frame's pixel holds where it lies wholly inside; 1 otherwise
 * @param background label that means no segment, besides those that no segment has; -1 where none is stated
 * @param frameOfReferenceUid of the planes; may be empty
 * @param segments at least one, as the object lists them
 */
public record Segmentation(
        Kind kind,
        int full,
        int background,
        String frameOfReferenceUid,
        int columns,
        int rows,
        List<Segment> segments,
        List<SegmentFrame> frames,
        StoredImage image) {

    /** How pixels say what they belong to. */
    public enum Kind {
        /** A frame for each segment and plane; inside or outside. */
        BINARY,
        /** The same, with a probability or the share of the pixel. */
        FRACTIONAL,
        /** A frame for each plane; each pixel holds a segment's number. */
        LABEL_MAP
    }

    public Segmentation {
        segments = List.copyOf(segments);
        frames = List.copyOf(frames);
    }

    public static Outcome<Segmentation> of(StoredImage image) {
        return new SegmentationReader(image).read();
    }

    public Optional<Segment> segment(int number) {
        return segments.stream().filter(segment -> segment.number() == number).findFirst();
    }

    /** Frames in which the segment may appear, in the object's order. */
    public List<SegmentFrame> framesOf(int segmentNumber) {
        return frames.stream().filter(frame -> frame.mayShow(segmentNumber)).toList();
    }

    /**
     * Where a segment is in a frame.
     *
     * @param frame one of {@link #frames}
     */
    public Outcome<SegmentMask> mask(SegmentFrame frame, int segmentNumber) {
        if (!frame.mayShow(segmentNumber)) {
            return Outcome.success(new SegmentMask(columns, rows, new byte[columns * rows], full));
        }
        return image.stored(frame.frameNumber())
                .map(stored ->
                        kind == Kind.LABEL_MAP ? labelled(StoredLabels.of(stored), segmentNumber) : covered(stored));
    }

    /** The segment numbers of a label map's frame, row by row; {@link #background} where there is none. */
    public Outcome<int[]> labels(SegmentFrame frame) {
        return image.stored(frame.frameNumber()).map(StoredLabels::of);
    }

    private SegmentMask labelled(int[] labels, int segmentNumber) {
        byte[] coverage = new byte[labels.length];
        if (segmentNumber != background) {
            for (int i = 0; i < labels.length; i++) {
                coverage[i] = (byte) (labels[i] == segmentNumber ? 1 : 0);
            }
        }
        return new SegmentMask(columns, rows, coverage, full);
    }

    private SegmentMask covered(StoredFrame stored) {
        int[] values = StoredLabels.of(stored);
        byte[] coverage = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            coverage[i] = (byte) Math.min(full, values[i]);
        }
        return new SegmentMask(columns, rows, coverage, full);
    }
}
