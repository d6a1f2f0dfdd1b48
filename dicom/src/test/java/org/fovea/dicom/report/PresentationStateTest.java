package org.fovea.dicom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresentationStateTest {

    private static final PixelSpacing SPACING = new PixelSpacing(0.5, 0.25, PixelSpacing.Source.PATIENT);

    @TempDir
    private Path folder;

    private Path state(Window window, boolean inverted, List<GraphicMark> marks) {
        Instance source = Examples.source(folder);
        PresentationState state = new PresentationState(
                "READING 1",
                "Reader^Ann",
                ImageReference.to(source, 1),
                4,
                3,
                SPACING,
                new ModalityLut.Rescale(2, -10, "HU"),
                window,
                inverted,
                marks);
        return new DicomWriter()
                .write(state.object(Examples.heading(source, "Marks")), folder.resolve("pr.dcm"))
                .orElseThrow();
    }

    private static List<GraphicMark> marks() {
        return List.of(
                GraphicMark.length(new ImagePoint(0, 0), new ImagePoint(2.5, 1), "12.3 mm"),
                new GraphicMark(
                        List.of(
                                new GraphicMark.Stroke(
                                        GraphicMark.Kind.ELLIPSE,
                                        List.of(
                                                new ImagePoint(0, 1),
                                                new ImagePoint(3, 1),
                                                new ImagePoint(1.5, 0),
                                                new ImagePoint(1.5, 2))),
                                new GraphicMark.Stroke(GraphicMark.Kind.POINT, List.of(new ImagePoint(2, 2)))),
                        "mean 5 HU\n12 mm2",
                        new ImagePoint(3, 1)),
                GraphicMark.arrow(new ImagePoint(3, 2), new ImagePoint(1, 2), 0.5, "看这里"));
    }

    private DicomObject read(Window window, boolean inverted) {
        return new DicomFiles().header(state(window, inverted, marks())).orElseThrow();
    }

    @Test
    void greyValuesAreTheReaders() {
        DicomObject read = read(new Window(40.5, 400, Window.Function.SIGMOID, ""), true);
        DicomObject voi = read.item(Tag.SOFTCOPY_VOI_LUT_SEQUENCE);
        assertThat(voi.decimal(Tag.WINDOW_CENTER)).isEqualTo(40.5);
        assertThat(voi.decimal(Tag.WINDOW_WIDTH)).isEqualTo(400);
        assertThat(voi.text(Tag.VOI_LUT_FUNCTION)).isEqualTo("SIGMOID");
        assertThat(read.text(Tag.PRESENTATION_LUT_SHAPE)).isEqualTo("INVERSE");
        assertThat(read.decimal(Tag.RESCALE_SLOPE)).isEqualTo(2);
        assertThat(read.decimal(Tag.RESCALE_INTERCEPT)).isEqualTo(-10);
        assertThat(read.text(Tag.RESCALE_TYPE)).isEqualTo("HU");
        assertThat(read(Window.of(1, 2), false).text(Tag.PRESENTATION_LUT_SHAPE))
                .isEqualTo("IDENTITY");
    }

    @Test
    void theWholeImageIsShownInItsProportions() {
        DicomObject area = read(Window.of(1, 2), false).item(Tag.DISPLAYED_AREA_SELECTION_SEQUENCE);
        assertThat(area.integers(Tag.DISPLAYED_AREA_TOP_LEFT)).containsExactly(1, 1);
        assertThat(area.integers(Tag.DISPLAYED_AREA_BOTTOM_RIGHT)).containsExactly(4, 3);
        assertThat(area.decimals(Tag.PRESENTATION_PIXEL_SPACING)).containsExactly(0.5, 0.25);
    }

    @Test
    void marksComeBackWhereTheyWereDrawn() {
        List<DicomObject> marks = read(Window.of(1, 2), false).items(Tag.GRAPHIC_ANNOTATION_SEQUENCE);
        assertThat(marks).hasSize(3);
        assertThat(marks.get(1).items(Tag.GRAPHIC_OBJECT_SEQUENCE))
                .extracting(item -> item.text(Tag.GRAPHIC_TYPE))
                .containsExactly("ELLIPSE", "POINT");
        assertThat(marks.get(1).item(Tag.TEXT_OBJECT_SEQUENCE).text(Tag.UNFORMATTED_TEXT_VALUE))
                .isEqualTo("mean 5 HU\r\n12 mm2");
        assertThat(marks.getFirst().item(Tag.GRAPHIC_OBJECT_SEQUENCE).decimals(Tag.GRAPHIC_DATA))
                .containsExactly(0.5, 0.5, 3, 1.5);
        assertThat(marks.getFirst().item(Tag.TEXT_OBJECT_SEQUENCE).text(Tag.UNFORMATTED_TEXT_VALUE))
                .isEqualTo("12.3 mm");
        DicomObject arrow = marks.getLast().item(Tag.GRAPHIC_OBJECT_SEQUENCE);
        double[] line = arrow.decimals(Tag.GRAPHIC_DATA);
        assertThat(arrow.integer(Tag.NUMBER_OF_GRAPHIC_POINTS, 0)).isEqualTo(5);
        assertThat(line).startsWith(3.5, 2.5, 1.5, 2.5).hasSize(10);
        // The barbs stand back from the head, to both sides of the shaft.
        assertThat(line[4]).isGreaterThan(1.5).isCloseTo(line[8], within(1e-6));
        assertThat(line[5] - 2.5).isNotZero().isCloseTo(2.5 - line[9], within(1e-6));
        assertThat(marks.getLast().item(Tag.TEXT_OBJECT_SEQUENCE).text(Tag.UNFORMATTED_TEXT_VALUE))
                .isEqualTo("看这里");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> GraphicMark.Stroke.line(new ImagePoint(0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GraphicMark(List.of(), " ", new ImagePoint(0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theJudgesAcceptIt() throws Exception {
        Judges.accept(state(Window.of(40, 400), true, marks()));
    }

    @Test
    void theJudgesAcceptOneWithoutMarks() throws Exception {
        Judges.accept(state(Window.of(40, 400), false, List.of()));
    }
}
