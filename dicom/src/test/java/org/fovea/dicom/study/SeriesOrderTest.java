package org.fovea.dicom.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesOrderTest {

    private static final Series SERIES = new Series(
            "1", new Study("1", new Patient("", "", "", null), null, null, "", "", "", ""), "MR", null, "", "", "", "");

    @Property
    void anyOrderInGivesThePositionsOut(@ForAll long seed) {
        List<Instance> instances = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            instances.add(instance("u" + i, 12 - i, axial(i / 2 * 2.5)));
        }
        List<Instance> expected = SeriesOrder.sorted(instances);
        Collections.shuffle(instances, new Random(seed));
        assertThat(SeriesOrder.sorted(instances)).isEqualTo(expected);
        assertThat(expected).extracting(i -> i.plane().position().z()).isSorted();
        assertThat(expected).extracting(Instance::number).startsWith(11, 12, 9, 10);
    }

    @Test
    void goesByNumberWhereTheImagesAreNotParallel() {
        ImagePlane sagittal = plane(new Vector3(0, 0, 9), new Vector3(0, 1, 0), new Vector3(0, 0, -1));
        List<Instance> sorted = SeriesOrder.sorted(List.of(
                instance("a", 3, axial(0)),
                instance("b", 1, sagittal),
                instance("c", null, axial(1)),
                instance("d", 2, null)));
        assertThat(sorted).extracting(Instance::sopInstanceUid).containsExactly("b", "d", "a", "c");
    }

    private static ImagePlane axial(double z) {
        return plane(new Vector3(0, 0, z), new Vector3(1, 0, 0), new Vector3(0, 1, 0));
    }

    private static ImagePlane plane(Vector3 position, Vector3 row, Vector3 column) {
        return new ImagePlane(position, row, column, new PixelSpacing(1, 1, PixelSpacing.Source.PATIENT));
    }

    private static Instance instance(String uid, @Nullable Integer number, @Nullable ImagePlane plane) {
        return new Instance(uid, "1", SERIES, Path.of("f"), "1", number, 1, 1, 1, plane, List.of(), false);
    }
}
