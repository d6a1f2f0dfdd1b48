package org.fovea.app.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fovea.app.Workstation;
import org.fovea.app.task.TaskService;
import org.fovea.dicom.Progress;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ScanObserver;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.ImportedMark;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.annotation.PatientPlane;
import org.fovea.viewer.annotation.PixelRuns;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Segment;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.annotation.Vertebra;
import org.fovea.viewer.words.ViewerWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks go out as DICOM objects and come in again: the reader's own once, those of others as theirs. */
class StudyMarksTest {

    @TempDir
    private Path folder;

    private final TaskService tasks = new TaskService(Runnable::run);
    private Workstation workstation;
    private String study = "";
    private Instance image;

    @BeforeEach
    void open() {
        workstation = Workstation.open(folder.resolve("data"), tasks).orElseThrow();
        study = workstation.demo().make(NOBODY).orElseThrow().studies().getFirst();
        image = workstation.cases().studies().instances(study).orElseThrow().get(39);
    }

    @AfterEach
    void close() {
        tasks.close();
        workstation.close();
    }

    private static ImagePoint at(double column, double row) {
        return new ImagePoint(column, row);
    }

    private static Segment line(double column, double row) {
        return new Segment(at(column, row), at(column + 20, row + 5));
    }

    private static List<Shape> shapes() {
        return List.of(
                new Shape.Length(at(10, 10), at(40, 50)),
                new Shape.Path(List.of(at(10, 12), at(20, 30), at(50, 31))),
                new Shape.TextArrow(at(60, 60), at(80, 70), "enhances"),
                new Shape.Angle(at(20, 90), at(40, 90), at(40, 70)),
                new Shape.CobbAngle(line(100, 20), line(100, 60)),
                new Shape.Bidirectional(line(120, 90), new Segment(at(130, 88), at(127, 100))),
                new Shape.Probe(at(70, 33)),
                new Shape.CardiothoracicRatio(line(20, 120), line(15, 130)),
                new Shape.SpineLabels(Vertebra.named("L1").orElseThrow(), false, List.of(at(90, 90), at(90, 110))),
                new Region.Rectangle(at(61.5, 81.5), at(70.5, 85.5)),
                new Region.Ellipse(at(62, 100), at(92, 112)),
                new Region.Polygon(List.of(at(30, 140), at(60, 140), at(44, 150))),
                new Region.Freehand(List.of(at(70, 140), at(100, 140), at(88, 150), at(72, 147))),
                new Region.GrownRegion(
                        at(120, 120),
                        0,
                        9,
                        new PixelRuns(List.of(new PixelRuns.Run(120, 118, 124), new PixelRuns.Run(121, 119, 121)))));
    }

    private void draw() {
        Site onFrame = new Site.OnFrame(new FrameKey(image.sopInstanceUid(), 1), null);
        Site onCut = new Site.OnCut(
                image.series().seriesInstanceUid(),
                new PatientPlane(
                        "1.2.3",
                        new ImagePlane(
                                new Vector3(3, -50, 40),
                                new Vector3(0, 1, 0),
                                new Vector3(0, 0, -1),
                                new PixelSpacing(0.5, 0.5, PixelSpacing.Source.PATIENT)),
                        0));
        shapes().forEach(shape -> keep(onFrame, shape));
        keep(onCut, new Shape.Length(at(0, 0), at(60, 80)));
    }

    private void keep(Site site, Shape shape) {
        workstation
                .cases()
                .annotations()
                .save(Annotation.drawn(site, shape, "Ann", Instant.EPOCH))
                .orElseThrow();
    }

    private List<Path> write() throws Exception {
        Path out = Files.createDirectories(folder.resolve("out"));
        return workstation
                .marks()
                .write(study, new ViewerWords(Locale.ENGLISH), "Reader^Ann", out, LocalDateTime.of(2026, 11, 25, 8, 0))
                .orElseThrow();
    }

    private List<ImportedMark> imported() {
        return workstation.marks().imported(study).orElseThrow().marks();
    }

    @Test
    void whatWasDrawnHereComesBackOnlyOnce() throws Exception {
        assertThat(write()).as("nothing drawn, nothing written").isEmpty();
        draw();
        assertThat(write()).hasSize(2);
        workstation.importing().run(List.of(folder.resolve("out")), NOBODY).orElseThrow();
        assertThat(imported()).as("all of it is there already").isEmpty();
    }

    @Test
    void theMarksOfOthersKeepShapeAuthorAndWords() throws Exception {
        draw();
        write();
        workstation.importing().run(List.of(folder.resolve("out")), NOBODY).orElseThrow();
        for (Annotation mark : workstation.cases().annotations().ofStudy(study).orElseThrow()) {
            workstation.cases().annotations().remove(mark.id(), Instant.EPOCH).orElseThrow();
        }
        List<ImportedMark> marks = imported();
        assertThat(marks).extracting(mark -> mark.mark().author()).containsOnly("Reader, Ann");
        assertThat(said(marks, new Shape.Length(at(10, 10), at(40, 50))))
                .startsWith("Length ")
                .contains(" mm");
        assertThat(said(marks, new Region.Ellipse(at(62, 100), at(92, 112)))).contains("Mean", "Area", "mm2");
        List<Shape> shapes = marks.stream().map(mark -> mark.mark().shape()).toList();
        assertThat(shapes.stream().map(MarkKind::of).distinct())
                .contains(MarkKind.LENGTH, MarkKind.PATH, MarkKind.PROBE, MarkKind.ELLIPSE, MarkKind.POLYGON);
        assertThat(shapes).anySatisfy(shape -> assertThat(shape)
                .isEqualTo(new Region.Polygon(List.of(at(30, 140), at(60, 140), at(44, 150)))));
        // 60 and 80 half millimetres on a sagittal cut: its plane is found again in the patient.
        ImportedMark cut = marks.stream()
                .filter(mark -> mark.mark().frame() == null)
                .findFirst()
                .orElseThrow();
        PatientPlane plane = cut.mark().site().plane();
        assertThat(plane.frameOfReferenceUid()).isEqualTo("1.2.3");
        assertThat(Math.abs(plane.grid().normal().x())).isEqualTo(1);
        Shape.Length length = (Shape.Length) cut.mark().shape();
        assertThat(plane.grid().toPatient(length.from()).distance(plane.grid().toPatient(length.to())))
                .isEqualTo(50);
    }

    private static String said(List<ImportedMark> marks, Shape shape) {
        List<String> found = new ArrayList<>();
        marks.stream().filter(mark -> mark.mark().shape().equals(shape)).forEach(mark -> found.add(mark.said()));
        assertThat(found).as("%s", shape).hasSize(1);
        return found.getFirst();
    }

    private static final ScanObserver NOBODY = ScanObserver.of(Progress.NONE);
}
