package org.fovea.viewer.reformat;

import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.VoiLut;

/** A preset in a window, as a table over the stored values of one volume. */
final class TransferTable {

    private static final int ENTRIES = 2048;

    /** Less is nothing. */
    private static final double INVISIBLE = 1e-3;

    private final double low;
    private final double scale;
    private final float[] opacity = new float[ENTRIES];
    private final float[] red = new float[ENTRIES];
    private final float[] green = new float[ENTRIES];
    private final float[] blue = new float[ENTRIES];
    /** How many entries up to and with this one can be seen. */
    private final int[] seen = new int[ENTRIES];

    /**
     * @param low smallest stored value of the volume
     * @param high largest stored value of the volume
     * @param stepMm from sample to sample: the shorter, the more transparent each
     */
    TransferTable(VolumePreset preset, VoiLut voi, ModalityLut modality, double low, double high, double stepMm) {
        this.low = low;
        scale = (ENTRIES - 1) / Math.max(1e-9, high - low);
        int count = 0;
        for (int i = 0; i < ENTRIES; i++) {
            double place = voi.toGrey(modality.toOutput(low + i / scale));
            double ofMillimetre = preset.opacity(place);
            opacity[i] = (float) (1 - Math.pow(1 - ofMillimetre, stepMm));
            red[i] = (float) preset.channel(place, 16);
            green[i] = (float) preset.channel(place, 8);
            blue[i] = (float) preset.channel(place, 0);
            count += ofMillimetre > INVISIBLE ? 1 : 0;
            seen[i] = count;
        }
    }

    int entry(float stored) {
        return Math.clamp((int) ((stored - low) * scale + 0.5), 0, ENTRIES - 1);
    }

    /** Whether anything from {@code from} to {@code to}, both included, can be seen. */
    boolean visible(int from, int to) {
        int first = entry(from);
        return seen[entry(to)] > (first == 0 ? 0 : seen[first - 1]);
    }

    float opacity(int entry) {
        return opacity[entry];
    }

    float red(int entry) {
        return red[entry];
    }

    float green(int entry) {
        return green[entry];
    }

    float blue(int entry) {
        return blue[entry];
    }
}
