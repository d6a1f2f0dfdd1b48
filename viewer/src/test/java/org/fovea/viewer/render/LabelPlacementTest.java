package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {

    private static MarkFigure line(DevicePoint from, DevicePoint to) {
        DevicePoint right = from.x() > to.x() ? from : to;
        return new MarkFigure(
                List.of(new MarkFigure.Line(from, to)),
                "x",
                new DevicePoint(right.x() + 9, right.y()),
                List.of(from, to));
    }

    /** Wherever a line lies in the viewport, its words are inside and off its handles. */
    @Property(tries = 300)
    void wordsStayInsideAndOffTheHandles(
            @ForAll @DoubleRange(max = 600) double fromX,
            @ForAll @DoubleRange(max = 400) double fromY,
            @ForAll @DoubleRange(max = 600) double toX,
            @ForAll @DoubleRange(max = 400) double toY) {
        MarkFigure figure = line(new DevicePoint(fromX, fromY), new DevicePoint(toX, toY));
        LabelPlacement.Box box = new LabelPlacement(600, 400).place(figure, 90, 17, 2);
        assertThat(box.left()).isGreaterThanOrEqualTo(0);
        assertThat(box.top()).isGreaterThanOrEqualTo(0);
        assertThat(box.left() + box.width()).isLessThanOrEqualTo(600);
        assertThat(box.top() + box.height()).isLessThanOrEqualTo(400);
        assertThat(figure.handles()).noneMatch(box::holds);
    }

    @Test
    void wordsOfNeighboursDoNotCoverEachOther() {
        LabelPlacement placement = new LabelPlacement(600, 400);
        MarkFigure figure = line(new DevicePoint(100, 100), new DevicePoint(200, 100));
        LabelPlacement.Box one = placement.place(figure, 60, 17, 1);
        LabelPlacement.Box other = placement.place(figure, 60, 17, 1);
        assertThat(one.overlaps(other)).isFalse();
    }
}
