package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fovea.dicom.study.FrameKey;
import org.junit.jupiter.api.Test;

class HeatOutlineTest {

    private static final ImageSize SIZE = new ImageSize(200, 200, 1);
    private static final PixelMapping ONE_TO_ONE = ViewTransform.FIT.mapping(SIZE, 200, 200);

    private static List<MarkFigure.Line> outline(float[] values, int columns) {
        ScalarOverlay overlay = new ScalarOverlay(columns, values.length / columns, values);
        HeatLayer layer =
                new HeatLayer(new FrameKey("1", 1), overlay, new HeatLook(ColourMap.INFERNO, 0.4, 0.5), "x", 1);
        return MarkFigure.outline(layer, SIZE, ONE_TO_ONE).lines();
    }

    private static void assertClosed(List<MarkFigure.Line> lines) {
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i).from()).isEqualTo(lines.get(i - 1).to());
        }
        assertThat(lines.getLast().to()).isEqualTo(lines.getFirst().from());
    }

    @Test
    void runsWhereTheValuePassesTheThreshold() {
        float[] values = new float[50 * 50];
        for (int i = 0; i < values.length; i++) {
            double distance = Math.hypot(i % 50 - 24.5, i / 50 - 24.5) * 4;
            values[i] = (float) Math.clamp(1 - distance / 100, 0, 1);
        }
        List<MarkFigure.Line> lines = outline(values, 50);
        assertClosed(lines);
        assertThat(lines).allSatisfy(line -> assertThat(line.from().distance(new DevicePoint(100, 100)))
                .isCloseTo(50, within(1.0)));
    }

    @Test
    void closesAlongTheEdgeAndIsEmptyWhereNothingIsPainted() {
        assertThat(outline(new float[16], 4)).isEmpty();
        float[] all = {1, 1, 1, 1};
        List<MarkFigure.Line> lines = outline(all, 2);
        assertClosed(lines);
        assertThat(lines).allSatisfy(line -> {
            double edge = Math.min(
                    Math.min(line.from().x(), 200 - line.from().x()),
                    Math.min(line.from().y(), 200 - line.from().y()));
            assertThat(edge).isCloseTo(0, within(1e-6));
        });
    }

    @Test
    void dashesCoverTheirShareAndRunOnAcrossJoints() {
        List<MarkFigure.Line> pieces = List.of(
                new MarkFigure.Line(new DevicePoint(0, 0), new DevicePoint(5, 0)),
                new MarkFigure.Line(new DevicePoint(5, 0), new DevicePoint(26, 0)));
        MarkFigure dashed = new MarkFigure(pieces, "", new DevicePoint(-1, -1), List.of()).dashed(1);
        assertThat(dashed.lines())
                .containsExactly(
                        new MarkFigure.Line(new DevicePoint(0, 0), new DevicePoint(5, 0)),
                        new MarkFigure.Line(new DevicePoint(5, 0), new DevicePoint(7, 0)),
                        new MarkFigure.Line(new DevicePoint(13, 0), new DevicePoint(20, 0)));
    }
}
