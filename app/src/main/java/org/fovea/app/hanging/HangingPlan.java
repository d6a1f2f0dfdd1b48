package org.fovea.app.hanging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.fovea.dicom.study.DisplayFacts;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.render.Side;

/**
 * What goes where.
 *
 * @param places for each cell in reading order; empty for a cell that stays empty
 */
public record HangingPlan(Layout layout, List<Optional<Place>> places) {

    /**
     * An image in its cell.
     *
     * @param mirrored left and right exchanged, so that the chest wall lies where it should
     */
    public record Place(Hangable shown, Side side, boolean mirrored) {}

    public HangingPlan {
        places = List.copyOf(places);
    }

    /** Cells that name what they want choose first; what is left goes to the others in its order. */
    public static HangingPlan of(HangingProtocol protocol, List<Hangable> offered) {
        int cells = protocol.layout().cells();
        Hangable[] chosen = new Hangable[cells];
        List<Hangable> left = new ArrayList<>(offered);
        choose(protocol, left, chosen, CellRule::particular);
        choose(protocol, left, chosen, rule -> !rule.particular() && rule.like() == 0);
        for (int cell = 0; cell < cells; cell++) {
            CellRule rule = protocol.rule(cell);
            Hangable model = rule.like() > 0 && rule.like() <= cells ? chosen[rule.like() - 1] : null;
            if (chosen[cell] == null && model != null) {
                Optional<Hangable> alike =
                        left.stream().filter(rule::wants).max(Comparator.comparingInt(one -> likeness(one, model)));
                chosen[cell] = alike.orElse(null);
                alike.ifPresent(left::remove);
            }
        }
        List<Optional<Place>> places = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            Side side = protocol.rule(cell).side();
            places.add(Optional.ofNullable(chosen[cell]).map(shown -> new Place(shown, side, mirrored(shown, side))));
        }
        return new HangingPlan(protocol.layout(), places);
    }

    private static void choose(
            HangingProtocol protocol, List<Hangable> left, Hangable[] chosen, Predicate<CellRule> whose) {
        for (int cell = 0; cell < chosen.length; cell++) {
            CellRule rule = protocol.rule(cell);
            if (chosen[cell] == null && whose.test(rule)) {
                Optional<Hangable> first = left.stream().filter(rule::wants).findFirst();
                chosen[cell] = first.orElse(null);
                first.ifPresent(left::remove);
            }
        }
    }

    /** How well an earlier series stands beside a present one. */
    private static int likeness(Hangable earlier, Hangable now) {
        int alike = 0;
        alike += earlier.modality().equals(now.modality()) ? 16 : 0;
        alike += earlier.view().equals(now.view()) && earlier.laterality().equals(now.laterality()) ? 8 : 0;
        alike += earlier.looking().equals(now.looking()) ? 4 : 0;
        alike += words(earlier).stream().anyMatch(words(now)::contains) ? 2 : 0;
        alike += earlier.series()
                        .series()
                        .description()
                        .equalsIgnoreCase(now.series().series().description())
                ? 2
                : 0;
        return alike + (earlier.bodyPart().equals(now.bodyPart()) ? 1 : 0);
    }

    private static List<String> words(Hangable shown) {
        return Arrays.stream(shown.series()
                        .series()
                        .description()
                        .toLowerCase(Locale.ROOT)
                        .split("[^a-z0-9]+"))
                .filter(word -> word.length() > 1)
                .toList();
    }

    /** Rows run from the chest wall (P) to the nipple (A) or back; the wall belongs to the side it is laid to. */
    private static boolean mirrored(Hangable shown, Side side) {
        String rows = shown.facts()
                .map(DisplayFacts::patientOrientation)
                .filter(directions -> !directions.isEmpty())
                .map(List::getFirst)
                .orElse("");
        return switch (side) {
            case LEFT -> rows.startsWith("P");
            case RIGHT -> rows.startsWith("A");
            case MIDDLE -> false;
        };
    }
}
