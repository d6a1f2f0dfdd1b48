package org.fovea.dicom.pixel;

/**
 * Window centre and width in output units (PS3.3 C.11.2.1.2).
 *
 * @param center Window Center (0028,1050)
 * @param width Window Width (0028,1051): at least 1 for {@link Function#LINEAR}, above 0 otherwise
 * @param function VOI LUT Function (0028,1056)
 * @param explanation Window Center &amp; Width Explanation (0028,1055), may be empty
 */
public record Window(double center, double width, Function function, String explanation) implements VoiLut {

    /** The curve between black and white. */
    public enum Function {
        LINEAR,
        LINEAR_EXACT,
        SIGMOID
    }

    public Window {
        if (!Double.isFinite(center) || !Double.isFinite(width) || width <= 0) {
            throw new IllegalArgumentException("impossible window: center " + center + ", width " + width);
        }
        if (function == Function.LINEAR && width < 1) {
            throw new IllegalArgumentException("a linear window is at least 1 wide: " + width);
        }
    }

    public static Window of(double center, double width) {
        return new Window(center, width, Function.LINEAR, "");
    }

    @Override
    public double toGrey(double output) {
        return switch (function) {
            case LINEAR -> {
                if (width == 1) {
                    yield output <= center - 0.5 ? 0 : 1;
                }
                yield Math.clamp((output - (center - 0.5)) / (width - 1) + 0.5, 0, 1);
            }
            case LINEAR_EXACT -> Math.clamp((output - center) / width + 0.5, 0, 1);
            case SIGMOID -> 1 / (1 + Math.exp(-4 * (output - center) / width));
        };
    }
}
