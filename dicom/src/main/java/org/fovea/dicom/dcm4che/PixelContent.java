package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.fovea.dicom.attribute.Element;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.Span;
import org.jspecify.annotations.Nullable;

/** Pixel data as an element among others: how much of it there is, and whether it is the same. */
final class PixelContent {

    private static final int CHUNK = 1 << 20;

    private PixelContent() {}

    static @Nullable Element element(ParsedFile file) {
        return switch (file.pixels()) {
            case null -> null;
            case PixelElement.Uncompressed plain ->
                element(plain.tag(), plain.words() ? "OW" : "OB", plain.span().length(), "");
            case PixelElement.Encapsulated capsule ->
                element(
                        Tag.PIXEL_DATA,
                        "OB",
                        capsule.fragments().stream().mapToLong(Span::length).sum(),
                        " / " + capsule.fragments().size());
        };
    }

    private static Element element(int tag, String vr, long length, String fragments) {
        String keyword =
                switch (tag) {
                    case Tag.FLOAT_PIXEL_DATA -> "FloatPixelData";
                    case Tag.DOUBLE_FLOAT_PIXEL_DATA -> "DoubleFloatPixelData";
                    default -> "PixelData";
                };
        return new Element(tag, vr, keyword, "", length, length + " B" + fragments, List.of());
    }

    static String digest(ParsedFile file) throws IOException {
        MessageDigest digest = sha256();
        List<Span> spans =
                switch (file.pixels()) {
                    case null -> List.of();
                    case PixelElement.Uncompressed plain -> List.of(plain.span());
                    case PixelElement.Encapsulated capsule -> capsule.fragments();
                };
        for (Span span : spans) {
            long end = Math.min(span.end(), file.bytes().size());
            for (long at = span.offset(); at < end; at += CHUNK) {
                digest.update(file.bytes().read(at, (int) Math.min(CHUNK, end - at)));
            }
        }
        return spans.isEmpty() ? "" : HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
