package org.fovea.app.hanging;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.app.words.Language;
import org.fovea.viewer.layout.Layout;

/**
 * How studies of a kind are hung.
 *
 * @param id its file's name without the ending
 * @param names by language code; never empty
 * @param cells in the layout's reading order; cells beyond the list take what is left
 */
public record HangingProtocol(
        String id, Map<String, String> names, ProtocolMatch match, Layout layout, List<CellRule> cells) {

    public HangingProtocol {
        names = Map.copyOf(names);
        cells = List.copyOf(cells);
        if (names.isEmpty() || cells.size() > layout.cells()) {
            throw new IllegalArgumentException("a protocol has a name, and no more rules than cells: " + id);
        }
    }

    /** In the reader's language, else in English, else in whichever it has. */
    public String name(Language language) {
        return Optional.ofNullable(names.get(language.code()))
                .or(() -> Optional.ofNullable(names.get(Language.ENGLISH.code())))
                .orElseGet(() -> names.values().iterator().next());
    }

    CellRule rule(int cell) {
        return cell < cells.size() ? cells.get(cell) : CellRule.ANY;
    }

    /** The one that was made most closely for a study; of equals the later, so that the reader's own win. */
    public static Optional<HangingProtocol> best(List<HangingProtocol> protocols, List<Hangable> offered) {
        record Fit(HangingProtocol protocol, int closeness) {}
        return protocols.reversed().stream()
                .flatMap(protocol -> protocol.match().closeness(offered).stream()
                        .mapToObj(closeness -> new Fit(protocol, closeness)))
                .max(Comparator.comparingInt(Fit::closeness))
                .map(Fit::protocol);
    }
}
