package org.fovea.viewer.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Layouts as people write them.
 *
 * <pre>
 * layout = grid | ("rows" | "columns") "(" part {"," part} ")"
 * part   = [share ":"] layout
 * grid   = rows "x" columns ["[" share {"," share} "x" share {"," share} "]"]
 * </pre>
 */
final class LayoutText {

    private static final int DEEPEST = 8;
    private static final int LONGEST = 400;

    /** A text that is no layout. Never leaves this class. */
    private static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final String text;
    private int at;

    private LayoutText(String text) {
        this.text = text;
    }

    static String of(Layout layout) {
        return switch (layout) {
            case Layout.Grid(Shares rows, Shares columns) -> {
                String size = rows.size() + "x" + columns.size();
                yield rows.equal() && columns.equal() ? size : size + "[" + shares(rows) + "x" + shares(columns) + "]";
            }
            case Layout.Split(Axis axis, Shares shares, List<Layout> parts) ->
                IntStream.range(0, parts.size())
                        .mapToObj(i -> number(shares.of(i)) + ":" + of(parts.get(i)))
                        .collect(Collectors.joining(", ", axis.name().toLowerCase(Locale.ROOT) + "(", ")"));
        };
    }

    private static String shares(Shares shares) {
        return shares.parts().stream().map(LayoutText::number).collect(Collectors.joining(","));
    }

    /** Per cent with two decimals where needed. */
    private static String number(double share) {
        double percent = Math.round(share * 10_000) / 100.0;
        return percent == Math.rint(percent) ? Long.toString(Math.round(percent)) : Double.toString(percent);
    }

    static Optional<Layout> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        LayoutText reading = new LayoutText(text.toLowerCase(Locale.ROOT).replaceAll("\\s", ""));
        try {
            Layout layout = reading.layout(0);
            boolean whole = reading.at == reading.text.length();
            return whole && layout.cells() <= Layout.MOST_CELLS ? Optional.of(layout) : Optional.empty();
        } catch (Mistake | IllegalArgumentException mistake) {
            return Optional.empty();
        }
    }

    private Layout layout(int depth) {
        if (depth > DEEPEST) {
            throw new Mistake();
        }
        for (Axis axis : Axis.values()) {
            if (takes(axis.name().toLowerCase(Locale.ROOT))) {
                return split(axis, depth);
            }
        }
        return grid();
    }

    private Layout split(Axis axis, int depth) {
        List<Double> shares = new ArrayList<>();
        List<Layout> parts = new ArrayList<>();
        expect("(");
        do {
            int begin = at;
            double share = text.startsWith("rows", at) || text.startsWith("columns", at) ? 1 : number();
            if (!takes(":")) {
                at = begin;
                share = 1;
            }
            shares.add(share);
            parts.add(layout(depth + 1));
        } while (takes(",") && parts.size() < Layout.MOST_CELLS);
        expect(")");
        return new Layout.Split(axis, new Shares(shares), parts);
    }

    private Layout grid() {
        int rows = count();
        expect("x");
        int columns = count();
        if (!takes("[")) {
            return Layout.grid(rows, columns);
        }
        Shares down = shares(rows);
        expect("x");
        Shares across = shares(columns);
        expect("]");
        return new Layout.Grid(down, across);
    }

    private Shares shares(int count) {
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                expect(",");
            }
            shares.add(number());
        }
        return new Shares(shares);
    }

    private int count() {
        double number = number();
        if (number != Math.rint(number) || number < 1 || number > Layout.MOST_CELLS) {
            throw new Mistake();
        }
        return (int) number;
    }

    private double number() {
        int begin = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        // Never empty and never anything but digits and points, so that only a second point can be wrong.
        return begin == at ? fail() : Double.parseDouble(text.substring(begin, at));
    }

    private static double fail() {
        throw new Mistake();
    }

    private boolean takes(String word) {
        boolean there = text.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }

    private void expect(String word) {
        if (!takes(word)) {
            throw new Mistake();
        }
    }
}
