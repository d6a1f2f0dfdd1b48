package org.fovea.dicom.pixel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;

/**
 * The image pixel module (PS3.3 C.7.6.3) of an object as far as it makes sense, small contradictions mended.
 *
 * @param format of each frame as the data set describes it, before any codec
 * @param planar Planar Configuration 1
 * @param frames Number of Frames, at least 1
 * @param warnings what was mended
 */
public record PixelDescription(PixelFormat format, boolean planar, int frames, List<Problem> warnings) {

    private static final Set<Integer> ALLOCATED = Set.of(1, 8, 16, 32, 64);

    public PixelDescription {
        warnings = List.copyOf(warnings);
    }

    public static PixelDescription of(DicomObject object) throws ImpossibleImage {
        return of(object, object.integer(Tag.ROWS, 0), object.integer(Tag.COLUMNS, 0));
    }

    /** Of an object that may not state its own size. */
    public static PixelDescription of(DicomObject object, int rows, int columns) throws ImpossibleImage {
        List<Problem> warnings = new ArrayList<>();
        int allocated = object.integer(Tag.BITS_ALLOCATED, 0);
        if (rows < 1 || columns < 1) {
            throw new ImpossibleImage("Rows " + rows + ", Columns " + columns);
        }
        if (!ALLOCATED.contains(allocated)) {
            throw new ImpossibleImage("BitsAllocated " + allocated);
        }
        PhotometricInterpretation photometric = photometric(object, warnings);
        int samples = photometric.grey() || photometric == PhotometricInterpretation.PALETTE_COLOR ? 1 : 3;
        int stored = object.integer(Tag.BITS_STORED, allocated);
        int highBit = object.integer(Tag.HIGH_BIT, stored - 1);
        if (stored < 1 || stored > allocated || highBit < stored - 1 || highBit >= allocated) {
            warnings.add(Problem.of(FrameWarning.BITS_ASSUMED, "" + allocated, "" + stored, "" + highBit));
            stored = stored < 1 || stored > allocated ? allocated : stored;
            highBit = stored - 1;
        }
        boolean signed = object.integer(Tag.PIXEL_REPRESENTATION, 0) == 1;
        PixelFormat format = new PixelFormat(rows, columns, samples, allocated, stored, highBit, signed, photometric);
        boolean planar = samples > 1 && object.integer(Tag.PLANAR_CONFIGURATION, 0) == 1;
        return new PixelDescription(format, planar, Math.max(1, object.integer(Tag.NUMBER_OF_FRAMES, 1)), warnings);
    }

    /** What the file says, unless the samples of a pixel contradict it or it says nothing known. */
    private static PhotometricInterpretation photometric(DicomObject object, List<Problem> warnings)
            throws ImpossibleImage {
        String term = object.text(Tag.PHOTOMETRIC_INTERPRETATION);
        Optional<PhotometricInterpretation> stated = Arrays.stream(PhotometricInterpretation.values())
                .filter(known -> known.term().equals(term))
                .findFirst();
        boolean colour =
                stated.isPresent() && !stated.get().grey() && stated.get() != PhotometricInterpretation.PALETTE_COLOR;
        int samples = object.integer(Tag.SAMPLES_PER_PIXEL, colour ? 3 : 1);
        if (stated.isPresent() && samples == (colour ? 3 : 1)) {
            return stated.get();
        }
        PhotometricInterpretation assumed =
                switch (samples) {
                    case 1 -> PhotometricInterpretation.MONOCHROME2;
                    case 3 -> PhotometricInterpretation.RGB;
                    default ->
                        throw new ImpossibleImage("SamplesPerPixel " + samples + ", PhotometricInterpretation " + term);
                };
        warnings.add(Problem.of(FrameWarning.PHOTOMETRIC_ASSUMED, term, assumed.term()));
        return assumed;
    }
}
