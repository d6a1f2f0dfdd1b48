package org.fovea.app.hanging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fovea.viewer.render.Side;

/**
 * What a cell wants. What is empty does not matter.
 *
 * @param prior 0 for the study that is read, 1 for the newest one before it
 * @param like number of the cell, from 1, whose image this one shall resemble; 0 for none
 * @param views one of these
 * @param lateralities one of these
 * @param words one of which the series description holds, in any case
 * @param side where the chest wall lies; anything but the middle mirrors the image where that is needed
 */
public record CellRule(
        int prior,
        int like,
        Set<String> modalities,
        Set<String> views,
        Set<String> lateralities,
        List<String> words,
        Optional<Looking> looking,
        Side side) {

    /** The next that nobody else wants. */
    public static final CellRule ANY =
            new CellRule(0, 0, Set.of(), Set.of(), Set.of(), List.of(), Optional.empty(), Side.MIDDLE);

    public CellRule {
        modalities = Set.copyOf(modalities);
        views = Set.copyOf(views);
        lateralities = Set.copyOf(lateralities);
        words = List.copyOf(words);
    }

    /** Whether it names anything, and so chooses before those that take what is left. */
    boolean particular() {
        return !modalities.isEmpty()
                || !views.isEmpty()
                || !lateralities.isEmpty()
                || !words.isEmpty()
                || looking.isPresent();
    }

    boolean wants(Hangable offered) {
        String description = offered.series().series().description().toLowerCase(Locale.ROOT);
        return offered.prior() == prior
                && (modalities.isEmpty() || modalities.contains(offered.modality()))
                && (views.isEmpty() || views.contains(offered.view()))
                && (lateralities.isEmpty() || lateralities.contains(offered.laterality()))
                && (words.isEmpty()
                        || words.stream().anyMatch(word -> description.contains(word.toLowerCase(Locale.ROOT))))
                && (looking.isEmpty() || looking.equals(offered.looking()));
    }
}
