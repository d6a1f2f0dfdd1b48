package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.CodecException;
import org.fovea.dicom.codec.CodestreamHeader;
import org.fovea.dicom.codec.Span;
import org.fovea.dicom.pixel.FrameWarning;

/**
 * Rows and Columns of an image; one that the header lacks is worked out from the pixel data, where that leaves one answer.
 *
 * @param rows 0 where it cannot be known
 * @param columns 0 where it cannot be known
 */
record ImpliedSize(int rows, int columns) {

    /** Enough of a compressed frame to see its own header, application data included. */
    private static final int HEAD = 256 * 1024;

    /** @param warnings is told what was worked out */
    static ImpliedSize of(ParsedFile file, PixelElement pixels, List<Problem> warnings) throws IOException {
        ImpliedSize stated = new ImpliedSize(
                file.object().integer(Tag.ROWS, 0), file.object().integer(Tag.COLUMNS, 0));
        if (stated.rows > 0 && stated.columns > 0) {
            return stated;
        }
        ImpliedSize whole =
                switch (pixels) {
                    case PixelElement.Uncompressed uncompressed -> stated.filling(uncompressed, file.object());
                    case PixelElement.Encapsulated encapsulated -> stated.orThatOf(encapsulated, file.bytes());
                };
        if (whole.rows != stated.rows) {
            warnings.add(Problem.of(FrameWarning.SIZE_ASSUMED, "Rows", "" + whole.rows));
        }
        if (whole.columns != stated.columns) {
            warnings.add(Problem.of(FrameWarning.SIZE_ASSUMED, "Columns", "" + whole.columns));
        }
        return whole;
    }

    /** As many lines as there are bytes for, at most a padding byte left over. */
    private ImpliedSize filling(PixelElement.Uncompressed pixels, DicomObject object) {
        long samples = object.integer(Tag.SAMPLES_PER_PIXEL, 1);
        long bits =
                samples * object.integer(Tag.BITS_ALLOCATED, 0) * Math.max(1, object.integer(Tag.NUMBER_OF_FRAMES, 1));
        long line = bits * Math.max(rows, columns);
        if (line <= 0) {
            return this;
        }
        long there = 8 * pixels.span().length();
        long lines = there / line;
        boolean fits = lines >= 1 && lines <= 0xffff && there - lines * line <= 8;
        return !fits ? this : rows > 0 ? new ImpliedSize(rows, (int) lines) : new ImpliedSize((int) lines, columns);
    }

    private ImpliedSize orThatOf(PixelElement.Encapsulated pixels, ByteSource bytes) throws IOException {
        if (pixels.fragments().isEmpty()) {
            return this;
        }
        Span first = pixels.fragments().getFirst();
        long held = Math.clamp(bytes.size() - first.offset(), 0, Math.min(first.length(), HEAD));
        try {
            CodestreamHeader header = CodestreamHeader.parse(bytes.read(first.offset(), (int) held));
            return new ImpliedSize(rows > 0 ? rows : header.rows(), columns > 0 ? columns : header.columns());
        } catch (CodecException noSuchHeader) {
            return this;
        }
    }
}
