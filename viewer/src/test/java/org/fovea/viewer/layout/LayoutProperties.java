package org.fovea.viewer.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutProperties {

    @Provide
    Arbitrary<Layout> layouts() {
        return layouts(3).filter(layout -> layout.cells() <= Layout.MOST_CELLS);
    }

    private static Arbitrary<Layout> layouts(int depth) {
        Arbitrary<Layout> grids =
                Combinators.combine(shares(1, 2), shares(1, 3)).as(Layout.Grid::new);
        return depth == 0 ? grids : Arbitraries.oneOf(grids, splits(depth));
    }

    private static Arbitrary<Layout> splits(int depth) {
        return Combinators.combine(
                        Arbitraries.of(Axis.class),
                        layouts(depth - 1).list().ofMinSize(2).ofMaxSize(3))
                .flatAs((axis, parts) ->
                        shares(parts.size(), parts.size()).map(shares -> new Layout.Split(axis, shares, parts)));
    }

    private static Arbitrary<Shares> shares(int least, int most) {
        return Arbitraries.doubles()
                .between(0.1, 10)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(Shares::new);
    }

    @Property(tries = 200)
    void theCellsTileTheWindow(@ForAll("layouts") Layout layout) {
        List<Area> areas = layout.areas();
        assertThat(areas).hasSize(layout.cells());
        assertThat(areas.stream()
                        .mapToDouble(area -> area.width() * area.height())
                        .sum())
                .isCloseTo(1, within(1e-9));
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                assertThat(overlap(areas.get(i), areas.get(j))).isLessThan(1e-9);
            }
        }
    }

    private static double overlap(Area one, Area other) {
        double across = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
        double down = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
        return Math.max(0, across) * Math.max(0, down);
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(@ForAll("layouts") Layout layout) {
        Layout again = Layout.parse(layout.text()).orElseThrow();
        assertThat(again.cells()).isEqualTo(layout.cells());
        for (int i = 0; i < layout.cells(); i++) {
            assertThat(again.areas().get(i).x()).isCloseTo(layout.areas().get(i).x(), within(2e-3));
            assertThat(again.areas().get(i).height())
                    .isCloseTo(layout.areas().get(i).height(), within(2e-3));
        }
    }

    @Property(tries = 200)
    void noBorderCanBePushedOverANeighbour(
            @ForAll("layouts") Layout layout, @ForAll("steps") double step, @ForAll("picks") int pick) {
        List<Divider> dividers = layout.dividers();
        if (dividers.isEmpty()) {
            return;
        }
        Layout moved = layout.moved(dividers.get(pick % dividers.size()), step);
        theCellsTileTheWindow(moved);
        assertThat(moved.areas()).allMatch(area -> area.width() > 0 && area.height() > 0);
        assertThat(moved.dividers()).hasSameSizeAs(dividers);
    }

    @Property(tries = 200)
    void dividingACellLeavesTheOthersWhereTheyAre(@ForAll("layouts") Layout layout, @ForAll("picks") int pick) {
        int cell = pick % layout.cells();
        Layout divided = layout.divided(cell, Axis.COLUMNS);
        if (layout.cells() == Layout.MOST_CELLS) {
            assertThat(divided).isEqualTo(layout);
            return;
        }
        assertThat(divided.cells()).isEqualTo(layout.cells() + 1);
        theCellsTileTheWindow(divided);
        for (int i = 0; i < cell; i++) {
            assertThat(divided.areas().get(i).x())
                    .isCloseTo(layout.areas().get(i).x(), within(1e-9));
        }
        assertThat(divided.areas().get(cell).width() * 2)
                .isCloseTo(layout.areas().get(cell).width(), within(1e-9));
        theCellsTileTheWindow(divided.without(cell));
        assertThat(divided.without(cell).cells()).isEqualTo(layout.cells());
    }

    @Provide
    Arbitrary<Double> steps() {
        return Arbitraries.doubles().between(-2, 2);
    }

    @Provide
    Arbitrary<Integer> picks() {
        return Arbitraries.integers().between(0, 100);
    }

    @Test
    void aBorderMovesByWhatTheHandMoved() {
        Layout inner = Layout.split(Axis.COLUMNS, Layout.SINGLE, Layout.grid(2, 1));
        Divider across = inner.dividers().get(1);
        assertThat(across.axis()).isEqualTo(Axis.ROWS);
        Layout moved = inner.moved(across, 0.1);
        assertThat(moved.areas().get(1)).isEqualTo(new Area(0.5, 0, 0.5, 0.6));
        Layout even = Layout.grid(2, 2).moved(Layout.grid(2, 2).dividers().getLast(), -0.2);
        assertThat(even.areas().stream().map(Area::width).collect(Collectors.toList()))
                .allSatisfy(width -> assertThat(Math.abs(width - 0.5)).isCloseTo(0.2, within(1e-9)));
    }

    @Test
    void gridsAndSplitsAreWrittenAsPeopleSayThem() {
        assertThat(Layout.grid(2, 3).text()).isEqualTo("2x3");
        assertThat(Layout.parse("columns(60:1x1, 40:rows(1x1, 1x1))")
                        .orElseThrow()
                        .areas())
                .containsExactly(new Area(0, 0, 0.6, 1), new Area(0.6, 0, 0.4, 0.5), new Area(0.6, 0.5, 0.4, 0.5));
        assertThat(Layout.parse("1x2[100x70,30]")
                        .orElseThrow()
                        .areas()
                        .getFirst()
                        .width())
                .isCloseTo(0.7, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "0x1",
                "1x0",
                "5x4",
                "17x1",
                "1x",
                "2x2)",
                "rows()",
                "rows(1x1)",
                "columns(1x1,",
                "2x2[1,1x1]",
                "rows(0:1x1,1x1)",
                "1.5x2",
                "rows(1..2:1x1, 1x1)",
                "99999999999999999999x1",
                "columns(-1:1x1, 1x1)",
                "rows(rows(rows(rows(rows(rows(rows(rows(rows(rows(1x1,1x1),1x1),1x1),1x1),1x1),1x1),1x1),1x1),1x1),1x1)"
            })
    void whatIsNoLayoutIsRefused(String text) {
        assertThat(Layout.parse(text)).isEmpty();
    }
}
