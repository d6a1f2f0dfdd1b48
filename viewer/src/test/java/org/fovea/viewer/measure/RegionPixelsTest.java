package org.fovea.viewer.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.annotation.PixelRuns;
import org.fovea.viewer.annotation.Region;
import org.junit.jupiter.api.Test;

class RegionPixelsTest {

    private static final int SIZE = 24;

    private static ImagePoint at(double column, double row) {
        return new ImagePoint(column, row);
    }

    @Test
    void centresInsideCountAndTheOutlineIsShared() {
        PixelRuns left = RegionPixels.of(new Region.Rectangle(at(2, 3), at(5, 6)), SIZE, SIZE);
        PixelRuns right = RegionPixels.of(new Region.Rectangle(at(5, 3), at(8, 6)), SIZE, SIZE);
        assertThat(left.count()).isEqualTo(9);
        assertThat(left.contains(5, 4)).isFalse();
        assertThat(right.contains(5, 4)).isTrue();
        assertThat(RegionPixels.of(new Region.Rectangle(at(-9, -9), at(99, 99)), SIZE, SIZE)
                        .count())
                .isEqualTo(SIZE * SIZE);
        assertThat(RegionPixels.of(new Region.Rectangle(at(30, 3), at(40, 6)), SIZE, SIZE))
                .isEqualTo(PixelRuns.NONE);
    }

    @Test
    void anEllipseHoldsTheCentresWithinIt() {
        Region.Ellipse ellipse = new Region.Ellipse(at(3.2, 4.1), at(17.9, 13.6));
        PixelRuns pixels = RegionPixels.of(ellipse, SIZE, SIZE);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                double x = (column - ellipse.center().column()) / ellipse.columnRadius();
                double y = (row - ellipse.center().row()) / ellipse.rowRadius();
                assertThat(pixels.contains(column, row)).isEqualTo(x * x + y * y < 1);
            }
        }
    }

    /** The even-odd rule, asked for each centre by itself. */
    @Property(tries = 200)
    void aPolygonHoldsWhatARayFromItCrossesOddly(
            @ForAll @Size(min = 3, max = 9) List<@DoubleRange(min = -3, max = 27) Double> columns,
            @ForAll @Size(min = 9, max = 9) List<@DoubleRange(min = -3, max = 27) Double> rows) {
        List<ImagePoint> corners = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            // Off the centres, where the rule for ties does not matter.
            corners.add(at(columns.get(i) + 0.00123, rows.get(i) + 0.00321));
        }
        PixelRuns pixels = RegionPixels.of(new Region.Polygon(corners), SIZE, SIZE);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                assertThat(pixels.contains(column, row)).isEqualTo(odd(corners, column, row));
            }
        }
    }

    private static boolean odd(List<ImagePoint> corners, int column, int row) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            ImagePoint a = corners.get(i);
            ImagePoint b = corners.get(j);
            if (a.row() > row != b.row() > row
                    && column < (b.column() - a.column()) * (row - a.row()) / (b.row() - a.row()) + a.column()) {
                inside = !inside;
            }
        }
        return inside;
    }

    @Test
    void growingFollowsSidesWithinTheRange() {
        short[] values = {
            5, 5, 0, 5,
            0, 5, 0, 5,
            0, 6, 5, 0,
            5, 0, 0, 5
        };
        PixelRuns grown = RegionGrowing.from(TestFrames.grey(4, 4, values, List.of()), 0, 0, 4, 6);
        assertThat(grown.runs())
                .containsExactly(new PixelRuns.Run(0, 0, 1), new PixelRuns.Run(1, 1, 1), new PixelRuns.Run(2, 1, 2));
        assertThat(RegionGrowing.from(TestFrames.grey(4, 4, values, List.of()), 2, 0, 4, 6))
                .as("the seed itself is outside the range")
                .isEqualTo(PixelRuns.NONE);
        assertThat(RegionGrowing.from(TestFrames.grey(4, 4, values, List.of()), 9, 0, 4, 6))
                .isEqualTo(PixelRuns.NONE);
    }

    /** The loops run between inside and outside, so that their even-odd fill is the set again. */
    @Property(tries = 200)
    void theOutlineOfASetEnclosesItsPixelsAndNoOthers(
            @ForAll @Size(max = 40) List<@IntRange(max = 63) Integer> chosen) {
        short[] values = new short[64];
        chosen.forEach(index -> values[index] = 1);
        List<PixelRuns.Run> runs = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            if (values[i] == 1) {
                int from = i;
                while (i + 1 < 64 && (i + 1) / 8 == from / 8 && values[i + 1] == 1) {
                    i++;
                }
                runs.add(new PixelRuns.Run(from / 8, from % 8, i % 8));
            }
        }
        PixelRuns set = new PixelRuns(runs);
        List<List<ImagePoint>> loops = RunOutline.of(set);
        double area = 0;
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                boolean inside = false;
                for (List<ImagePoint> loop : loops) {
                    inside ^= odd(loop, column, row);
                }
                assertThat(inside).isEqualTo(values[row * 8 + column] == 1);
                area += inside ? 1 : 0;
            }
        }
        assertThat(area).isCloseTo(set.count(), within(1e-9));
    }
}
