package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.viewer.TestFrames;
import org.junit.jupiter.api.Test;

class OrientationLettersTest {

    private static final ImageSize SIZE = new ImageSize(256, 256, 1);
    private static final FrameFacts AXIAL = TestFrames.facts(TestFrames.axial(0, TestFrames.HALF_MM));

    private static OrientationLetters of(FrameFacts facts, ViewTransform transform) {
        return OrientationLetters.of(facts, transform.mapping(SIZE, 500, 400));
    }

    private static FrameFacts plane(Vector3 row, Vector3 column) {
        return TestFrames.facts(new ImagePlane(new Vector3(0, 0, 0), row, column, TestFrames.HALF_MM));
    }

    @Test
    void axialIsSeenFromTheFeet() {
        assertThat(of(AXIAL, ViewTransform.FIT)).isEqualTo(new OrientationLetters("R", "L", "A", "P"));
    }

    @Test
    void lettersTurnAndFlipWithTheImage() {
        assertThat(of(AXIAL, ViewTransform.FIT.turnedRight())).isEqualTo(new OrientationLetters("P", "A", "R", "L"));
        assertThat(of(AXIAL, ViewTransform.FIT.flippedHorizontally()))
                .isEqualTo(new OrientationLetters("L", "R", "A", "P"));
        assertThat(of(AXIAL, ViewTransform.FIT.turnedRight().flippedVertically()))
                .isEqualTo(new OrientationLetters("P", "A", "L", "R"));
    }

    @Test
    void sagittalAndCoronal() {
        assertThat(of(plane(new Vector3(0, 1, 0), new Vector3(0, 0, -1)), ViewTransform.FIT))
                .isEqualTo(new OrientationLetters("A", "P", "H", "F"));
        assertThat(of(plane(new Vector3(1, 0, 0), new Vector3(0, 0, -1)), ViewTransform.FIT))
                .isEqualTo(new OrientationLetters("R", "L", "H", "F"));
    }

    @Test
    void obliquePlanesHaveTwoLettersTheStrongerFirst() {
        double c = Math.cos(Math.toRadians(30));
        double s = Math.sin(Math.toRadians(30));
        assertThat(of(plane(new Vector3(c, -s, 0), new Vector3(s, c, 0)), ViewTransform.FIT))
                .isEqualTo(new OrientationLetters("RP", "LA", "AR", "PL"));
        double few = Math.toRadians(5);
        assertThat(of(plane(new Vector3(1, 0, 0), new Vector3(0, Math.cos(few), Math.sin(few))), ViewTransform.FIT))
                .isEqualTo(new OrientationLetters("R", "L", "A", "P"));
    }

    @Test
    void imagesWithoutAPlaneUseWhatTheFileSaysOrNothing() {
        FrameFacts chest =
                new FrameFacts(null, null, 1, "", List.of("L", "FP"), null, null, null, 0, false, List.of(), List.of());
        assertThat(of(chest, ViewTransform.FIT)).isEqualTo(new OrientationLetters("R", "L", "HA", "FP"));
        FrameFacts silent =
                new FrameFacts(null, null, 1, "", List.of(), null, null, null, 0, false, List.of(), List.of());
        assertThat(of(silent, ViewTransform.FIT)).isEqualTo(OrientationLetters.UNKNOWN);
    }
}
