package org.fovea.viewer.render;

import org.fovea.dicom.pixel.GreyFrame;

/**
 * How often each value of a frame comes, in output units, what is no grey left out.
 *
 * @param range lowest and highest value
 * @param counts of equally wide parts of the range
 * @param unit of the values; may be empty
 */
public record Histogram(GreyRange range, int[] counts, String unit) {

    private static final int PARTS = 256;

    /** Looks at every value: not for the UI thread. */
    public static Histogram of(GreyFrame frame) {
        GreyRange range = GreyRange.of(frame);
        double perPart = Math.max(1e-12, range.high() - range.low()) / PARTS;
        int[] counts = new int[PARTS];
        for (int i = 0; i < frame.values().count(); i++) {
            double stored = frame.values().at(i);
            if (!frame.blank(stored) && Double.isFinite(stored)) {
                double output = frame.modality().toOutput(stored);
                counts[Math.clamp((int) ((output - range.low()) / perPart), 0, PARTS - 1)]++;
            }
        }
        return new Histogram(range, counts, frame.modality().unit());
    }

    /** Height of a part, 0 to 1: the root of its share of the fullest but one, so that air does not flatten the rest. */
    public double height(int part) {
        int most = 1;
        int second = 1;
        for (int count : counts) {
            if (count > most) {
                second = most;
                most = count;
            } else if (count > second) {
                second = count;
            }
        }
        return Math.min(1, Math.sqrt(counts[part] / (double) second));
    }
}
