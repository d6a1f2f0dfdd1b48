package org.fovea.dicom.segment;

import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;

/** The samples of a segmentation's frame as unsigned numbers. */
final class StoredLabels {

    private StoredLabels() {}

    static int[] of(StoredFrame frame) {
        int meaningful = frame.format().bitsStored() >= Integer.SIZE
                ? -1
                : (1 << frame.format().bitsStored()) - 1;
        int[] labels = new int[frame.samples().count()];
        switch (frame.samples()) {
            case Samples.Bytes(byte[] values) -> {
                for (int i = 0; i < labels.length; i++) {
                    labels[i] = values[i] & meaningful & 0xff;
                }
            }
            case Samples.Shorts(short[] values) -> {
                for (int i = 0; i < labels.length; i++) {
                    labels[i] = values[i] & meaningful & 0xffff;
                }
            }
            case Samples.Ints(int[] values) -> {
                for (int i = 0; i < labels.length; i++) {
                    labels[i] = values[i] & meaningful;
                }
            }
            case Samples.Floats(float[] values) -> {
                for (int i = 0; i < labels.length; i++) {
                    labels[i] = Math.round(values[i]);
                }
            }
        }
        return labels;
    }
}
