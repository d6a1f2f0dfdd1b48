package org.fovea.dicom.dcm4che;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Element;
import org.fovea.dicom.attribute.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * The toolkit's attributes behind our own interface. The toolkit decodes values in place when they are first asked for,
 * so access is serialised over the whole object, items included.
 */
final class ToolkitObject implements DicomObject {

    private final Attributes attributes;
    private final Object lock;

    ToolkitObject(Attributes attributes) {
        this.attributes = attributes;
        this.lock = attributes.getRoot();
    }

    /** What is behind, for those who write it. */
    Attributes attributes() {
        return attributes;
    }

    boolean isEmpty() {
        synchronized (lock) {
            return attributes.isEmpty();
        }
    }

    @Override
    public boolean has(int tag) {
        synchronized (lock) {
            return attributes.containsValue(tag);
        }
    }

    @Override
    public List<String> texts(int tag) {
        synchronized (lock) {
            List<String> plain = AsciiText.values(attributes, tag);
            if (plain != null) {
                return plain;
            }
            String[] values = readable(() -> attributes.getStrings(tag));
            return values == null
                    ? List.of()
                    : Stream.of(values)
                            .map(value -> value == null ? "" : value.strip())
                            .toList();
        }
    }

    @Override
    public double[] decimals(int tag) {
        synchronized (lock) {
            if (textual(tag)) {
                return NumberText.decimals(texts(tag));
            }
            double[] values = readable(() -> attributes.getDoubles(tag));
            return values == null ? new double[0] : values.clone();
        }
    }

    @Override
    public int[] integers(int tag) {
        synchronized (lock) {
            if (textual(tag)) {
                return NumberText.integers(texts(tag));
            }
            int[] values = readable(() -> attributes.getInts(tag));
            return values == null ? new int[0] : values.clone();
        }
    }

    @Override
    public byte[] bytes(int tag) {
        synchronized (lock) {
            byte[] value = readable(() -> attributes.getSafeBytes(tag));
            if (value == null) {
                return new byte[0];
            }
            VR vr = attributes.getVR(tag);
            byte[] own = value.clone();
            byte[] little = attributes.bigEndian() && vr != null ? readable(() -> vr.toggleEndian(own, false)) : own;
            return little == null ? new byte[0] : little;
        }
    }

    @Override
    public List<DicomObject> items(int tag) {
        synchronized (lock) {
            Sequence sequence = attributes.getSequence(tag);
            return sequence == null
                    ? List.of()
                    : sequence.stream().<DicomObject>map(ToolkitObject::new).toList();
        }
    }

    @Override
    public List<Element> elements() {
        synchronized (lock) {
            return Arrays.stream(attributes.tags())
                    .mapToObj(tag -> ToolkitElement.of(attributes, tag))
                    .toList();
        }
    }

    private boolean textual(int tag) {
        VR vr = attributes.getVR(tag);
        return vr != null && vr.isStringType();
    }

    /** Null where the toolkit throws, as it does in many ways at values whose length does not fit their representation. */
    static <T> @Nullable T readable(Supplier<@Nullable T> value) {
        try {
            return value.get();
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
