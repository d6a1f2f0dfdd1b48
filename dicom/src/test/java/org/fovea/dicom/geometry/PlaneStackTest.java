package org.fovea.dicom.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlaneStackTest {

    private static final PixelSpacing SPACING = new PixelSpacing(0.5, 0.75, PixelSpacing.Source.PATIENT);

    /** Whatever way the slices point and lean: the grid leads to each slice's own pixels. */
    @Property
    void theGridLeadsWhereTheSlicesLie(
            @ForAll @DoubleRange(min = -3, max = 3) double turn,
            @ForAll @DoubleRange(min = -1, max = 1) double lean,
            @ForAll @DoubleRange(min = 0.3, max = 6) double stepMm,
            @ForAll @IntRange(min = 2, max = 12) int count,
            @ForAll long seed) {
        Vector3 row = new Vector3(Math.cos(turn), Math.sin(turn), 0);
        Vector3 column = new Vector3(0, 0, -1);
        Vector3 step = row.cross(column).plus(column.times(lean)).times(stepMm);
        List<ImagePlane> planes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            planes.add(new ImagePlane(new Vector3(-90, 14, 3).plus(step.times(i)), row, column, SPACING));
        }
        List<ImagePlane> shuffled = new ArrayList<>(planes);
        Collections.shuffle(shuffled, new Random(seed));
        PlaneStack stack = PlaneStack.of(shuffled);
        Affine3 grid = stack.grid();
        for (int i = 0; i < count; i++) {
            Vector3 expected = planes.get(i).toPatient(new ImagePoint(7, 11));
            assertThat(grid.point(7, 11, i).distance(expected)).isCloseTo(0, within(1e-9));
        }
        assertThat(stack.spacingMm()).isCloseTo(stepMm, within(1e-9));
        assertThat(stack.tiltDegrees()).isCloseTo(Math.toDegrees(Math.atan(Math.abs(lean))), within(1e-4));
        assertThat(stack.sidewaysMm()).isCloseTo(0, within(1e-9));
        assertThat(stack.unevenness()).isCloseTo(0, within(1e-9));
        assertThat(stack.gaps()).isEmpty();
        assertThat(grid.determinant()).isPositive();
    }

    @Test
    void gapsSayAfterWhichSliceAndHowMany() {
        PlaneStack stack = PlaneStack.of(heights(0, 2, 4, 10, 12, 16.1, 18));
        assertThat(stack.gaps()).containsExactly(new PlaneStack.Gap(2, 2), new PlaneStack.Gap(4, 1));
        assertThat(stack.unevenness()).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void planesAtOnePositionAreCounted() {
        PlaneStack stack = PlaneStack.of(heights(2, 0, 2.004, 4, 2));
        assertThat(stack.shared()).containsExactly(1, 3, 1);
        assertThat(stack.planes()).hasSize(3);
    }

    @Test
    void aShiftedSliceLiesBesideTheLine() {
        List<ImagePlane> planes = new ArrayList<>(heights(0, 1, 3));
        planes.add(axial(new Vector3(1.5, 0, 2)));
        assertThat(PlaneStack.of(planes).sidewaysMm()).isCloseTo(1.5, within(1e-9));
    }

    private static List<ImagePlane> heights(double... heights) {
        List<ImagePlane> planes = new ArrayList<>();
        for (double height : heights) {
            planes.add(axial(new Vector3(0, 0, height)));
        }
        return planes;
    }

    private static ImagePlane axial(Vector3 position) {
        return new ImagePlane(position, new Vector3(1, 0, 0), new Vector3(0, 1, 0), SPACING);
    }
}
