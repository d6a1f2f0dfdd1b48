package org.fovea.dicom.volume;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.jspecify.annotations.Nullable;

/** Small computed slices, 4 columns of 0.5 mm and 3 rows of 2 mm. */
final class Slices {

    static final int COLUMNS = 4;
    static final int ROWS = 3;
    static final PixelSpacing SPACING = new PixelSpacing(2, 0.5, PixelSpacing.Source.PATIENT);
    static final ModalityLut HU = new ModalityLut.Rescale(2, -1000, "HU");

    private Slices() {}

    /** Out of order, as files come. */
    static List<LoadedFrame> shuffled(int count, IntFunction<LoadedFrame> slice) {
        List<LoadedFrame> frames =
                new ArrayList<>(IntStream.range(0, count).mapToObj(slice).toList());
        Collections.reverse(frames);
        Collections.swap(frames, 0, count / 2);
        return frames;
    }

    static ImagePlane axial(double x, double y, double z) {
        return new ImagePlane(new Vector3(x, y, z), new Vector3(1, 0, 0), new Vector3(0, 1, 0), SPACING);
    }

    static LoadedFrame frame(int number, @Nullable ImagePlane plane, Frame pixels) {
        return new LoadedFrame(
                new FrameKey("1." + number, 1),
                pixels,
                new FrameFacts(plane, SPACING, 1, "9", List.of(), null, null, null, 0, false, List.of()));
    }

    /** Value 100 * slice + 10 * row + column. */
    static GreyFrame ramp(int slice, ModalityLut modality) {
        short[] values = new short[COLUMNS * ROWS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (100 * slice + 10 * (i / COLUMNS) + i % COLUMNS);
        }
        return grey(new GreyValues.Shorts(values, true), modality);
    }

    static GreyFrame grey(GreyValues values, ModalityLut modality) {
        return new GreyFrame(COLUMNS, ROWS, values, modality, List.of(), false, GreyFrame.Padding.NONE);
    }
}
