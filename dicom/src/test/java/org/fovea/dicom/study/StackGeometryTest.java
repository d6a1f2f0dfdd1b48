package org.fovea.dicom.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StackGeometryTest {

    @Test
    void anEvenStackHasNoFault() {
        StackGeometry geometry = StackGeometry.of(stack(0, 2.5, 5, 7.5, 10));
        assertThat(geometry.even()).isTrue();
        assertThat(geometry.spacingMm().orElseThrow()).isCloseTo(2.5, within(1e-9));
        assertThat(geometry.positions()).isEqualTo(5);
    }

    @Test
    void wholeGapsAreMissingSlices() {
        assertThat(StackGeometry.of(stack(0, 2, 4, 10, 12)).faults())
                .containsExactly(Problem.of(StackFault.MISSING_SLICES, "2", "3"));
    }

    @Test
    void otherGapsAreUneven() {
        assertThat(StackGeometry.of(stack(0, 2, 4, 7, 9)).faults())
                .containsExactly(Problem.of(StackFault.UNEVEN_SPACING, "2.0", "3.0"));
    }

    @Test
    void aStackThatLeansIsTilted() {
        List<Instance> leaning = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            leaning.add(image("u" + i, 64, axial(new Vector3(0, i, i))));
        }
        assertThat(StackGeometry.of(leaning).faults()).containsExactly(Problem.of(StackFault.TILTED, "45.0"));
    }

    @Test
    void namesMixturesAndWhatHasNoPlace() {
        ImagePlane sagittal =
                new ImagePlane(new Vector3(0, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, -1), spacing());
        List<Instance> mixed = new ArrayList<>(stack(0, 2));
        mixed.add(image("s", 64, sagittal));
        assertThat(StackGeometry.of(mixed).faults()).containsExactly(Problem.of(StackFault.MIXED_ORIENTATION));
        List<Instance> sizes = new ArrayList<>(stack(0, 2));
        sizes.add(image("big", 128, axial(new Vector3(0, 0, 4))));
        sizes.add(image("nowhere", 64, null));
        assertThat(StackGeometry.of(sizes).faults())
                .containsExactly(Problem.of(StackFault.WITHOUT_POSITION, "1", "4"), Problem.of(StackFault.MIXED_SIZE));
        List<Instance> times = new ArrayList<>(stack(0, 2, 4));
        times.add(image("later", 64, axial(new Vector3(0, 0, 2))));
        assertThat(StackGeometry.of(times).faults())
                .containsExactly(Problem.of(StackFault.SEVERAL_AT_A_POSITION, "1", "2"));
        assertThat(StackGeometry.of(List.of()).even()).isFalse();
    }

    private static List<Instance> stack(double... heights) {
        List<Instance> instances = new ArrayList<>();
        for (double height : heights) {
            instances.add(image("u" + height, 64, axial(new Vector3(0, 0, height))));
        }
        return instances;
    }

    private static PixelSpacing spacing() {
        return new PixelSpacing(1, 1, PixelSpacing.Source.PATIENT);
    }

    private static ImagePlane axial(Vector3 position) {
        return new ImagePlane(position, new Vector3(1, 0, 0), new Vector3(0, 1, 0), spacing());
    }

    private static Instance image(String uid, int size, @Nullable ImagePlane plane) {
        Study study = new Study("1", new Patient("", "", "", null), null, null, "", "", "", "");
        Series series = new Series("1", study, "MR", null, "", "", "", "");
        return new Instance(uid, "1", series, Path.of("f"), "1", null, size, size, 1, plane, List.of(), false);
    }
}
