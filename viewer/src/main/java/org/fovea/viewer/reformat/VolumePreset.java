package org.fovea.viewer.reformat;

import java.util.List;
import org.fovea.dicom.pixel.Window;
import org.jspecify.annotations.Nullable;

/**
 * What a volume rendering shows and in which colours; the words stand in the bundle under {@code volume.} and the name.
 * Opacities and colours run along a window, so that the reader moves them with the hand that moves windows.
 */
public enum VolumePreset {
    CT_BONE(
            Window.of(650, 1100),
            List.of(
                    new Stop(0.00, 0.00, 0x8a4b32),
                    new Stop(0.10, 0.00, 0x8a4b32),
                    new Stop(0.28, 0.18, 0xc99f73),
                    new Stop(0.55, 0.70, 0xe9dcc0),
                    new Stop(1.00, 0.95, 0xfffdf5))),
    CT_VESSELS(
            Window.of(300, 500),
            List.of(
                    new Stop(0.00, 0.00, 0x5a1010),
                    new Stop(0.14, 0.00, 0x7a1a14),
                    new Stop(0.34, 0.25, 0xc8382c),
                    new Stop(0.60, 0.60, 0xf0a58a),
                    new Stop(1.00, 0.95, 0xfff6e8))),
    CT_SOFT_TISSUE(
            Window.of(50, 700),
            List.of(
                    new Stop(0.00, 0.00, 0xb0785c),
                    new Stop(0.22, 0.00, 0xc08a6a),
                    new Stop(0.34, 0.10, 0xd8a283),
                    new Stop(0.50, 0.45, 0xc8604c),
                    new Stop(0.62, 0.75, 0xe0a890),
                    new Stop(1.00, 0.95, 0xfffaf0))),
    MR(
            null,
            List.of(
                    new Stop(0.00, 0.00, 0x303030),
                    new Stop(0.18, 0.00, 0x606060),
                    new Stop(0.45, 0.22, 0xa89080),
                    new Stop(0.75, 0.60, 0xe2d2c2),
                    new Stop(1.00, 0.90, 0xffffff)));

    /**
     * A corner of the curves.
     *
     * @param at place in the window, 0 to 1
     * @param opacity of a millimetre, 0 to 1
     * @param rgb {@code 0xRRGGBB}
     */
    record Stop(double at, double opacity, int rgb) {}

    /** Filled here, never handed out. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable Window window;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Stop> stops;

    VolumePreset(@Nullable Window window, List<Stop> stops) {
        this.window = window;
        this.stops = stops;
    }

    /** @param modality Modality (0008,0060); only CT has absolute values */
    public static List<VolumePreset> of(String modality) {
        return modality.equals("CT") ? List.of(CT_BONE, CT_VESSELS, CT_SOFT_TISSUE) : List.of(MR);
    }

    /** The window to begin with, in output units; null where values have no absolute meaning: the volume's own then. */
    public @Nullable Window window() {
        return window;
    }

    /** Opacity of a millimetre at a place in the window. */
    double opacity(double at) {
        Stop before = stops.getFirst();
        for (Stop stop : stops) {
            if (at <= stop.at()) {
                return mix(before.opacity(), stop.opacity(), share(before, stop, at));
            }
            before = stop;
        }
        return before.opacity();
    }

    /** One of red, green and blue, 0 to 1, at a place in the window. */
    double channel(double at, int shift) {
        Stop before = stops.getFirst();
        for (Stop stop : stops) {
            if (at <= stop.at()) {
                return mix(part(before, shift), part(stop, shift), share(before, stop, at));
            }
            before = stop;
        }
        return part(before, shift);
    }

    private static double part(Stop stop, int shift) {
        return (stop.rgb() >> shift & 0xff) / 255.0;
    }

    private static double share(Stop before, Stop after, double at) {
        double width = after.at() - before.at();
        return width == 0 ? 1 : Math.clamp((at - before.at()) / width, 0, 1);
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
