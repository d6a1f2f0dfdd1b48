package org.fovea.viewer.render;

import org.fovea.viewer.words.ViewerWords;

/** What stands beside a heat map's colours. */
public final class Legend {

    private Legend() {}

    /** Class and score, for example {@code Glioma  p 0.87}. */
    public static String text(HeatLayer heat, ViewerWords words) {
        return words.text("legend.class", heat.className(), String.format(words.locale(), "%.2f", heat.score()));
    }
}
