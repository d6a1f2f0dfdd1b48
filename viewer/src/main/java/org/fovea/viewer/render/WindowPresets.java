package org.fovea.viewer.render;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;

/** The windows that keys 1 to 9 choose: for CT the customary ones first, so that a key always means the same. */
public final class WindowPresets {

    /** As many as there are number keys. */
    private static final int MOST = 9;

    /**
     * A window with a name.
     *
     * @param name key of the viewer's message bundle such as {@code preset.lung}, or empty where the file's own
     *     explanation, or else the bare numbers, name it
     */
    public record Preset(String name, VoiLut voi) {}

    private static final List<Preset> CT = List.of(
            preset("preset.abdomen", 40, 400),
            preset("preset.lung", -600, 1500),
            preset("preset.bone", 480, 2500),
            preset("preset.brain", 40, 80),
            preset("preset.mediastinum", 50, 350),
            preset("preset.liver", 80, 150),
            preset("preset.subdural", 75, 215),
            preset("preset.angiography", 300, 600));

    /** PET in standardised uptake values: from 0 up. */
    private static final List<Preset> SUV = List.of(
            preset("preset.suv5", 2.5, 5),
            preset("preset.suv7", 3.5, 7),
            preset("preset.suv10", 5, 10),
            preset("preset.suv20", 10, 20));

    private WindowPresets() {}

    /**
     * @param modality Modality (0008,0060); CT and PET in SUV have absolute values and therefore customary windows
     * @return at most nine; none for a colour frame
     */
    public static List<Preset> of(String modality, Frame frame) {
        if (!(frame instanceof GreyFrame grey)) {
            return List.of();
        }
        List<Preset> presets = new ArrayList<>();
        if (modality.equals("CT")) {
            presets.addAll(CT);
        }
        if (modality.equals("PT") && grey.modality().unit().startsWith("SUV")) {
            presets.addAll(SUV);
        }
        for (VoiLut own : grey.voi()) {
            presets.add(new Preset("", own));
        }
        if (!modality.equals("CT")) {
            presets.add(new Preset("preset.automatic", GreyRange.robust(grey).window()));
            presets.add(new Preset("preset.full", GreyRange.of(grey).window()));
        }
        return List.copyOf(presets.subList(0, Math.min(MOST, presets.size())));
    }

    private static Preset preset(String name, double center, double width) {
        return new Preset(name, Window.of(center, width));
    }
}
