package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputHandler;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.Span;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the toolkit parse one data set: notes where the pixel data lies instead of reading it, and stops a file that
 * passes the limits.
 */
final class PixelCollector implements ImageInputHandler {

    private static final int BETWEEN_CHECKS = 0xff;
    private static final long UNSIGNED = 0xffffffffL;

    private final ReadLimits limits;
    private final Deadline deadline;
    private int elements;
    private boolean inPixelData;
    private int oddTag;
    private @Nullable PixelElement uncompressed;
    private final List<Span> items = new ArrayList<>();

    PixelCollector(ReadLimits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    /** What was found until now; null where no pixel data was met. */
    @Nullable
    PixelElement pixels() {
        return items.isEmpty()
                ? uncompressed
                : new PixelElement.Encapsulated(items.getFirst(), items.subList(1, items.size()));
    }

    /** The first element whose value field has an odd length, 0 where there is none. */
    int oddTag() {
        return oddTag;
    }

    @Override
    public void readValue(ImageInputStream in, Attributes attributes) throws IOException {
        count(in);
        int tag = in.tag();
        if (oddTag == 0 && in.length() != -1 && (in.length() & 1) != 0) {
            oddTag = tag;
        }
        boolean pixels = attributes.isRoot()
                && (tag == Tag.PIXEL_DATA || tag == Tag.FLOAT_PIXEL_DATA || tag == Tag.DOUBLE_FLOAT_PIXEL_DATA);
        if (!pixels) {
            in.readValue(in, attributes);
        } else if (in.length() == -1) {
            inPixelData = true;
            try {
                in.readValue(in, attributes);
            } finally {
                inPixelData = false;
            }
        } else {
            Span span = new Span(in.getPosition(), in.length() & UNSIGNED);
            uncompressed = new PixelElement.Uncompressed(tag, in.vr() == VR.OW, span);
            in.skipFully(span.length());
        }
    }

    @Override
    public void readValue(ImageInputStream in, Sequence sequence) throws IOException {
        count(in);
        in.readValue(in, sequence);
    }

    @Override
    public void readValue(ImageInputStream in, Fragments fragments) throws IOException {
        count(in);
        if (!inPixelData) {
            in.readValue(in, fragments);
            return;
        }
        Span span = new Span(in.getPosition(), in.length() & UNSIGNED);
        items.add(span);
        in.skipFully(span.length());
    }

    @Override
    public void startDataset(ImageInputStream in) {}

    @Override
    public void endDataset(ImageInputStream in) {}

    private void count(ImageInputStream in) throws IOException {
        if (++elements > limits.elements()) {
            throw new LimitPassed("elements");
        }
        if ((elements & BETWEEN_CHECKS) == 0) {
            deadline.check();
        }
        if (in.level() > limits.nesting()) {
            throw new LimitPassed("nesting");
        }
    }
}
