package org.fovea.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.ImportedMark;
import org.fovea.viewer.annotation.MarkColour;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.annotation.MarkLook;
import org.fovea.viewer.annotation.MarkThickness;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.measure.Measure;
import org.fovea.viewer.measure.Quantity;
import org.fovea.viewer.measure.Ruler;
import org.fovea.viewer.platform.NeedsJavaFx;
import org.fovea.viewer.platform.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Draws, edits and finds marks by hand, in a real viewport. Images are 256 x 256 of 0.5 mm over 800 x 800 pixels. */
@NeedsJavaFx
class MarksViewTest {

    private static final int SIZE = 256;

    private final List<Instance> instances = TestFrames.instances("CT", 20, SIZE);
    private ViewportStage screen;

    @BeforeEach
    void open() {
        screen = new ViewportStage(
                800,
                800,
                Locale.ENGLISH,
                (slot, _) -> CompletableFuture.supplyAsync(() -> Outcome.success(TestFrames.head(slot.instance()))));
        screen.open(ImageStack.of(instances));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private List<Annotation> all() {
        return Toolkit.call(() -> screen.model.annotations().all());
    }

    private Annotation last() {
        return all().getLast();
    }

    private double measured(Quantity quantity) {
        LoadedFrame frame = Toolkit.call(() -> screen.model.frame().orElseThrow());
        return Measure.of(last().shape(), Ruler.of(frame.facts()), frame.pixels())
                .value(quantity)
                .orElseThrow()
                .amount();
    }

    @Test
    void anAngleIsALegByDragAndALegByClick() {
        screen.key(KeyCode.G);
        screen.drag(MouseButton.PRIMARY, 500, 400, 300, 400);
        assertThat(all()).as("it goes on").isEmpty();
        screen.move(350, 250);
        screen.click(300, 250);
        assertThat(measured(Quantity.ANGLE)).isCloseTo(90, within(1e-9));
    }

    @Test
    void linesOfCobbRecistAndHeartAreDraggedOneByOne() {
        screen.key(KeyCode.G, true, false);
        screen.drag(MouseButton.PRIMARY, 200, 200, 400, 200);
        screen.drag(MouseButton.PRIMARY, 200, 400, 400, 500);
        assertThat(measured(Quantity.COBB_ANGLE)).isCloseTo(Math.toDegrees(Math.atan(0.5)), within(1e-9));

        screen.key(KeyCode.B, true, false);
        screen.drag(MouseButton.PRIMARY, 200, 600, 600, 600);
        screen.drag(MouseButton.PRIMARY, 420, 540, 460, 700);
        assertThat(measured(Quantity.LONG_AXIS)).isCloseTo(64, within(1e-9));
        assertThat(measured(Quantity.SHORT_AXIS)).as("across only").isCloseTo(25.6, within(1e-9));

        screen.key(KeyCode.T, true, false);
        screen.drag(MouseButton.PRIMARY, 300, 760, 500, 760);
        screen.drag(MouseButton.PRIMARY, 100, 780, 500, 780);
        assertThat(measured(Quantity.RATIO)).isCloseTo(50, within(1e-9));
    }

    @Test
    void aPolygonEndsOnItsFirstPointAndEscapeDropsIt() {
        screen.key(KeyCode.F, true, false);
        screen.click(200, 200);
        screen.click(300, 200);
        screen.key(KeyCode.ESCAPE);
        assertThat(all()).isEmpty();
        screen.click(200, 200);
        screen.click(400, 200);
        screen.click(400, 400);
        screen.click(202, 202);
        assertThat(((Region.Polygon) last().shape()).corners()).hasSize(3);
        assertThat(measured(Quantity.AREA)).isCloseTo(32 * 32 / 2.0, within(1e-9));
        screen.click(500, 500);
        screen.click(600, 500);
        screen.key(KeyCode.DOWN);
        screen.click(600, 600);
        screen.key(KeyCode.ENTER);
        assertThat(all()).as("points of one mark lie on one image").hasSize(1);
    }

    @Test
    void regionsKnowTheirGreyValues() throws Exception {
        screen.key(KeyCode.E);
        // The ventricle is 5 HU, with a noise of 4 at most; centred 0.13 of half the width to the left.
        screen.drag(MouseButton.PRIMARY, 335, 340, 361, 460);
        assertThat(measured(Quantity.MEAN)).isCloseTo(5, within(1.0));
        screen.key(KeyCode.R, true, false);
        screen.click(348, 380);
        Region.GrownRegion grown = (Region.GrownRegion) last().shape();
        assertThat(grown.pixels().count()).as("the ventricle, not the brain").isBetween(500, 2200);
        assertThat(measured(Quantity.MAX)).isLessThanOrEqualTo(grown.high());
        screen.key(KeyCode.F);
        screen.stroke(500, 500, 560, 500, 600, 540, 560, 600, 500, 590, 480, 540);
        assertThat(last().shape()).isInstanceOf(Region.Freehand.class);
        screen.key(KeyCode.X);
        screen.click(540, 320);
        assertThat(measured(Quantity.VALUE)).isCloseTo(70, within(4.1));
        screen.keep("marks-regions");
    }

    @Test
    void vertebraeAreCountedOn() {
        screen.key(KeyCode.S, true, false);
        screen.click(400, 600);
        screen.click(400, 500);
        screen.click(400, 400);
        screen.key(KeyCode.ENTER);
        screen.answer("nonsense");
        assertThat(all()).isEmpty();
        screen.answer("t12");
        Shape.SpineLabels labels = (Shape.SpineLabels) last().shape();
        assertThat(labels.at(0).name()).isEqualTo("T12");
        assertThat(labels.at(2).name())
                .as("an axial image has no upwards: counted down")
                .isEqualTo("L2");
    }

    @Test
    void keysWalkMoveCopyAndPaste() {
        screen.key(KeyCode.L);
        screen.drag(MouseButton.PRIMARY, 200, 300, 400, 300);
        screen.drag(MouseButton.PRIMARY, 200, 500, 400, 500);
        UUID first = all().getFirst().id();
        screen.key(KeyCode.PERIOD);
        assertThat(Toolkit.call(() -> screen.model.selectedProperty().get())).isEqualTo(Optional.of(first));
        ImagePoint before = ((Shape.Length) all().getFirst().shape()).from();
        screen.key(KeyCode.RIGHT, true);
        screen.key(KeyCode.DOWN, true);
        screen.key(KeyCode.DOWN, true);
        assertThat(((Shape.Length) all().getFirst().shape()).from())
                .isEqualTo(new ImagePoint(before.column() + 1, before.row() + 2));
        screen.key(KeyCode.V);
        screen.key(KeyCode.RIGHT, true);
        assertThat(((Shape.Length) all().getFirst().shape()).from().column())
                .as("right is the screen's")
                .isEqualTo(before.column());
        screen.key(KeyCode.V);
        screen.key(KeyCode.C, true);
        screen.key(KeyCode.DOWN);
        screen.key(KeyCode.V, true);
        assertThat(last().shape()).isEqualTo(all().getFirst().shape());
        assertThat(last().frame()).isEqualTo(instances.get(11).frames() == 1 ? frame(11) : null);
        screen.key(KeyCode.Z, true);
        assertThat(all()).hasSize(2);
    }

    private org.fovea.dicom.study.FrameKey frame(int index) {
        return new org.fovea.dicom.study.FrameKey(instances.get(index).sopInstanceUid(), 1);
    }

    @Test
    void lockedMarksStayAndHiddenOnesAreNotTouched() {
        screen.key(KeyCode.L);
        screen.drag(MouseButton.PRIMARY, 200, 300, 400, 300);
        Annotation drawn = last();
        screen.key(KeyCode.L, true);
        screen.drag(MouseButton.PRIMARY, 300, 300, 300, 400);
        screen.key(KeyCode.DELETE);
        assertThat(last().shape()).isEqualTo(drawn.shape());
        assertThat(last().look().locked()).isTrue();
        screen.key(KeyCode.Z, true);
        assertThat(last().look()).as("the lock itself is undone").isEqualTo(MarkLook.USUAL);
        screen.key(KeyCode.H, true);
        assertThat(last().look().hidden()).isTrue();
        screen.click(300, 300);
        assertThat(Toolkit.call(() -> screen.model.selectedProperty().get())).isEmpty();
        screen.key(KeyCode.Z, true);
        screen.key(KeyCode.H, true, false);
        assertThat(Toolkit.call(() -> screen.model.annotations().visible())).isFalse();
        screen.click(300, 300);
        assertThat(Toolkit.call(() -> screen.model.selectedProperty().get())).isEmpty();
    }

    @Test
    void aMarkBelongsToEverySliceAtItsPlace() {
        screen.key(KeyCode.L);
        screen.drag(MouseButton.PRIMARY, 200, 300, 600, 300);
        Annotation here = last();
        Site shown = Toolkit.call(() -> screen.model.site().orElseThrow());
        assertThat(here.site()).isEqualTo(shown);
        // The same plane, drawn in a grid of pixels twice as large that begins elsewhere.
        FrameFacts facts = Toolkit.call(() -> screen.model.frame().orElseThrow().facts());
        var grid = TestFrames.axial(
                facts.plane().position().z() + 2,
                new org.fovea.dicom.geometry.PixelSpacing(1, 1, org.fovea.dicom.geometry.PixelSpacing.Source.PATIENT));
        Site other = new Site.OnFrame(
                new org.fovea.dicom.study.FrameKey("9.9", 1),
                new org.fovea.viewer.annotation.PatientPlane("1.2.3", grid, 5));
        Annotation foreign = Annotation.drawn(
                other, new Shape.Length(new ImagePoint(32, 64), new ImagePoint(96, 64)), "", ViewportStage.NOW);
        screen.act(() -> screen.model.annotations().add(foreign));
        screen.click(400, 400);
        assertThat(Toolkit.call(() -> screen.model.selectedProperty().get()))
                .as("64 pixels of 1 mm from the corner are 128 of 0.5 mm")
                .isEqualTo(Optional.of(foreign.id()));
        screen.key(KeyCode.DOWN);
        screen.click(400, 400);
        assertThat(Toolkit.call(() -> screen.model.selectedProperty().get())).isEmpty();
    }

    @Test
    void everyKindIsReadAtAGlance() throws Exception {
        List<Shape> shapes = List.of(
                new Shape.Length(new ImagePoint(30, 40), new ImagePoint(90, 40)),
                new Shape.Angle(new ImagePoint(60, 75), new ImagePoint(30, 75), new ImagePoint(50, 55)),
                new Shape.CobbAngle(
                        new org.fovea.viewer.annotation.Segment(new ImagePoint(30, 100), new ImagePoint(60, 95)),
                        new org.fovea.viewer.annotation.Segment(new ImagePoint(30, 120), new ImagePoint(60, 130))),
                new Region.Ellipse(new ImagePoint(150, 80), new ImagePoint(190, 110)),
                new Region.Rectangle(new ImagePoint(100, 150), new ImagePoint(130, 170)),
                Shape.Bidirectional.of(
                        new org.fovea.viewer.annotation.Segment(new ImagePoint(150, 150), new ImagePoint(190, 170)),
                        new ImagePoint(175, 150),
                        new ImagePoint(160, 175),
                        1),
                new Shape.Probe(new ImagePoint(130, 50)),
                new Shape.SpineLabels(
                        org.fovea.viewer.annotation.Vertebra.named("T11").orElseThrow(),
                        false,
                        List.of(new ImagePoint(230, 60), new ImagePoint(232, 90), new ImagePoint(230, 120))),
                new Shape.TextArrow(new ImagePoint(160, 215), new ImagePoint(120, 235), "calcified"));
        screen.act(() -> {
            Site site = screen.model.site().orElseThrow();
            shapes.forEach(
                    shape -> screen.model.annotations().add(Annotation.drawn(site, shape, "", ViewportStage.NOW)));
            Annotation length = screen.model.annotations().all().getFirst();
            screen.model
                    .annotations()
                    .look(
                            length.id(),
                            new MarkLook(MarkColour.ORANGE, MarkThickness.BOLD, false, false),
                            ViewportStage.NOW);
            screen.model
                    .annotations()
                    .loadImported(List.of(new ImportedMark(
                            Annotation.drawn(
                                    site,
                                    new Region.Ellipse(new ImagePoint(60, 185), new ImagePoint(95, 215)),
                                    "Reader, Other",
                                    ViewportStage.NOW),
                            "Area 206 mm\u00b2")));
            screen.model.selectedProperty().set(Optional.of(all().get(3).id()));
        });
        screen.keep("marks-all");
        assertThat(all().stream().map(mark -> MarkKind.of(mark.shape())).distinct())
                .hasSize(shapes.size());
        screen.drag(MouseButton.PRIMARY, 60 * 3.125, 200 * 3.125, 300, 600);
        assertThat(Toolkit.call(
                        () -> screen.model.annotations().imported().getFirst().shape()))
                .as("what others wrote is not moved")
                .isEqualTo(new Region.Ellipse(new ImagePoint(60, 185), new ImagePoint(95, 215)));
    }
}
