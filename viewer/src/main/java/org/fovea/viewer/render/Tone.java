package org.fovea.viewer.render;

import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;

/** From resampled stored values to opaque grey pixels: modality LUT, VOI, inversion (PS3.4 N.2) in one step. */
sealed interface Tone {

    /**
     * @param stored resampled values; NaN, where there is no data, becomes black
     * @param out receives {@code stored.length} pixels from {@code offset} on
     */
    void apply(float[] stored, int[] out, int offset);

    static Tone of(GreyFrame frame, GreyLook look) {
        boolean inverse = frame.inverse() != look.inverted();
        if (frame.modality() instanceof ModalityLut.Rescale rescale
                && look.voi() instanceof Window window
                && window.function() != Window.Function.SIGMOID
                && window.width() > 1) {
            return straight(rescale, window, inverse);
        }
        return new Curve(frame, look, inverse);
    }

    private static Tone straight(ModalityLut.Rescale rescale, Window window, boolean inverse) {
        boolean linear = window.function() == Window.Function.LINEAR;
        double width = linear ? window.width() - 1 : window.width();
        double center = linear ? window.center() - 0.5 : window.center();
        double slope = 255 / width * rescale.slope();
        double black = (center - width / 2 - rescale.intercept()) / rescale.slope();
        return inverse
                ? new Straight((float) (black + 255 / slope), (float) -slope)
                : new Straight((float) black, (float) slope);
    }

    /**
     * A straight window after a straight rescale: a subtraction, which is exact where it matters, and a multiplication.
     *
     * @param black stored value that becomes black
     * @param slope grey levels for one stored unit
     */
    record Straight(float black, float slope) implements Tone {
        @Override
        public void apply(float[] stored, int[] out, int offset) {
            for (int i = 0; i < stored.length; i++) {
                // NaN passes min and max, and the cast makes it 0.
                float level = Math.min(255f, Math.max(0f, (stored[i] - black) * slope));
                out[offset + i] = grey((int) (level + 0.5f));
            }
        }
    }

    /** Tables and sigmoids: the definition, value by value. */
    record Curve(GreyFrame frame, GreyLook look, boolean inverse) implements Tone {
        @Override
        public void apply(float[] stored, int[] out, int offset) {
            for (int i = 0; i < stored.length; i++) {
                out[offset + i] = Float.isNaN(stored[i]) ? ColourPlane.BLACK : grey(level(stored[i]));
            }
        }

        private int level(double stored) {
            double level = look.voi().toGrey(frame.modality().toOutput(stored)) * 255;
            return (int) ((inverse ? 255 - level : level) + 0.5);
        }
    }

    private static int grey(int level) {
        return ColourPlane.BLACK | level * 0x010101;
    }
}
