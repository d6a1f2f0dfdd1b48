package org.fovea.viewer.render;

import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.LookupTable;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;

/**
 * From resampled stored values to opaque pixels: modality LUT, VOI, presentation LUT, inversion (PS3.4 N.2), then the
 * reader's colours, in one step.
 */
sealed interface Tone {

    /**
     * @param stored resampled values; NaN, where there is no data, becomes black
     * @param out receives {@code stored.length} pixels from {@code offset} on
     */
    void apply(float[] stored, int[] out, int offset);

    static Tone of(GreyFrame frame, GreyLook look) {
        boolean inverse = frame.inverse() != look.inverted();
        if (frame.modality() instanceof ModalityLut.Rescale rescale && look.voi() instanceof Window window) {
            if (window.function() == Window.Function.SIGMOID) {
                return new Sigmoid(frame, look, inverse);
            }
            if (window.width() > 1 && frame.presentation() == null) {
                return straight(rescale, window, inverse, look.lut());
            }
        }
        return new Curve(frame, look, inverse);
    }

    private static Tone straight(ModalityLut.Rescale rescale, Window window, boolean inverse, LutChoice lut) {
        boolean linear = window.function() == Window.Function.LINEAR;
        double width = linear ? window.width() - 1 : window.width();
        double center = linear ? window.center() - 0.5 : window.center();
        double slope = 255 / width * rescale.slope();
        double black = (center - width / 2 - rescale.intercept()) / rescale.slope();
        return inverse
                ? new Straight((float) (black + 255 / slope), (float) -slope, lut)
                : new Straight((float) black, (float) slope, lut);
    }

    /**
     * A straight window after a straight rescale: a subtraction, which is exact where it matters, and a multiplication.
     *
     * @param black stored value that becomes black
     * @param slope grey levels for one stored unit
     */
    record Straight(float black, float slope, LutChoice lut) implements Tone {
        @Override
        public void apply(float[] stored, int[] out, int offset) {
            for (int i = 0; i < stored.length; i++) {
                // NaN passes min and max, and the cast makes it 0.
                float level = Math.min(255f, Math.max(0f, (stored[i] - black) * slope));
                out[offset + i] = ColourPlane.BLACK | (((int) (level + 0.5f)) * 0x010101);
            }
            if (lut != LutChoice.GREY) {
                paint(lut, stored, out, offset);
            }
        }
    }

    /** Tables: the definition, value by value. */
    record Curve(GreyFrame frame, GreyLook look, boolean inverse) implements Tone {
        @Override
        public void apply(float[] stored, int[] out, int offset) {
            for (int i = 0; i < stored.length; i++) {
                out[offset + i] =
                        Float.isNaN(stored[i]) ? ColourPlane.BLACK : look.lut().argb(level(stored[i]));
            }
        }

        int level(double stored) {
            double grey = look.voi().toGrey(frame.modality().toOutput(stored));
            LookupTable presentation = frame.presentation();
            if (presentation != null) {
                int entry = presentation.entries()[(int) Math.rint(grey * (presentation.entries().length - 1))];
                grey = entry / (double) ((1 << presentation.bits()) - 1);
            }
            return (int) ((inverse ? 255 - grey * 255 : grey * 255) + 0.5);
        }
    }

    /** A sigmoid is smooth: a table of it, fine enough for an error below a quarter of a level, instead of exponentials. */
    final class Sigmoid implements Tone {
        private static final int STEPS = 4096;
        /** Widths on either side of the centre after which the curve is within a thousandth of black or white. */
        private static final double REACH = 2;

        private final int[] pixels = new int[STEPS + 1];
        private final float first;
        private final float perUnit;

        Sigmoid(GreyFrame frame, GreyLook look, boolean inverse) {
            Curve curve = new Curve(frame, look, inverse);
            ModalityLut.Rescale rescale = (ModalityLut.Rescale) frame.modality();
            Window window = (Window) look.voi();
            double from = (window.center() - REACH * window.width() - rescale.intercept()) / rescale.slope();
            double to = (window.center() + REACH * window.width() - rescale.intercept()) / rescale.slope();
            double step = (to - from) / STEPS;
            for (int i = 0; i <= STEPS; i++) {
                pixels[i] = look.lut().argb(curve.level(from + i * step));
            }
            first = (float) from;
            perUnit = (float) (1 / step);
        }

        @Override
        public void apply(float[] stored, int[] out, int offset) {
            for (int i = 0; i < stored.length; i++) {
                float at = Math.min(STEPS, Math.max(0f, (stored[i] - first) * perUnit));
                out[offset + i] = Float.isNaN(stored[i]) ? ColourPlane.BLACK : pixels[(int) (at + 0.5f)];
            }
        }
    }

    /** Replaces grey levels by their colours, but where there is no data. */
    private static void paint(LutChoice lut, float[] stored, int[] out, int offset) {
        for (int i = 0; i < stored.length; i++) {
            if (!Float.isNaN(stored[i])) {
                out[offset + i] = lut.argb(out[offset + i] & 0xff);
            }
        }
    }
}
