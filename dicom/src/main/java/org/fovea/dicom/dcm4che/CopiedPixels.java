package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.util.List;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.Span;
import org.jspecify.annotations.Nullable;

/** Copies pixel data byte for byte, compressed or not; of a file that ends too early, what there is. */
final class CopiedPixels {

    private static final int ITEM = 0xFFFEE000;
    private static final int SEQUENCE_DELIMITATION = 0xFFFEE0DD;
    private static final int CHUNK = 1 << 20;

    private final ByteSource source;

    private CopiedPixels(ByteSource source) {
        this.source = source;
    }

    /** @param bitsAllocated of a sample: what has more than 8 is OW (PS3.5 8.2), though some files say OB */
    static PixelOutput of(ByteSource source, @Nullable PixelElement pixels, int bitsAllocated) {
        CopiedPixels copied = new CopiedPixels(source);
        return switch (pixels) {
            case null -> PixelOutput.NONE;
            case PixelElement.Uncompressed plain ->
                out -> copied.value(out, plain.tag(), vr(plain, bitsAllocated), plain.span());
            case PixelElement.Encapsulated(Span table, List<Span> fragments) ->
                out -> {
                    out.writeHeader(Tag.PIXEL_DATA, VR.OB, -1);
                    copied.value(out, ITEM, null, table);
                    for (Span fragment : fragments) {
                        copied.value(out, ITEM, null, fragment);
                    }
                    out.writeHeader(SEQUENCE_DELIMITATION, null, 0);
                };
        };
    }

    private static VR vr(PixelElement.Uncompressed pixels, int bitsAllocated) {
        return switch (pixels.tag()) {
            case Tag.FLOAT_PIXEL_DATA -> VR.OF;
            case Tag.DOUBLE_FLOAT_PIXEL_DATA -> VR.OD;
            default -> pixels.words() || bitsAllocated > 8 ? VR.OW : VR.OB;
        };
    }

    private void value(ImageOutputStream out, int tag, @Nullable VR vr, Span span) throws IOException {
        long held = Math.clamp(source.size() - span.offset(), 0, span.length());
        out.writeHeader(tag, vr, (int) (held + held % 2));
        for (long done = 0; done < held; done += CHUNK) {
            byte[] bytes = source.read(span.offset() + done, (int) Math.min(CHUNK, held - done));
            out.write(bytes, 0, bytes.length);
        }
        if (held % 2 == 1) {
            out.write(0);
        }
    }
}
