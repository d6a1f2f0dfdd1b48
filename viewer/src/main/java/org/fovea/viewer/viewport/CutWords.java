package org.fovea.viewer.viewport;

import org.fovea.viewer.reformat.CutLabel;
import org.fovea.viewer.reformat.Slab;
import org.fovea.viewer.words.ViewerWords;

/** What a computed picture is, for example {@code reformatted  coronal oblique  MIP 20.0 mm}. */
public final class CutWords {

    private CutWords() {}

    public static String of(CutLabel label, ViewerWords words) {
        return switch (label) {
            case CutLabel.Plane plane -> plane(plane, words);
            case CutLabel.Whole whole ->
                words.text(
                        "cut.whole",
                        words.text("projection." + whole.projection().name()));
            case CutLabel.Rendered rendered ->
                words.text(
                        "cut.rendered", words.text("volume." + rendered.preset().name()));
        };
    }

    private static String plane(CutLabel.Plane cut, ViewerWords words) {
        String name = words.text("cut." + cut.name().name());
        String plane = cut.oblique() ? words.text("cut.oblique", name) : name;
        Slab slab = cut.slab();
        String thickness = slab.thin()
                ? ""
                : words.text(
                        "cut.slab",
                        words.text("projection." + slab.projection().name()),
                        String.format(words.locale(), "%.1f", slab.thicknessMm()));
        return (words.text("overlay.reformatted") + "  " + plane + "  " + thickness).strip();
    }
}
