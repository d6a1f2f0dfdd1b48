package org.fovea.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.study.FrameKey;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.MarkColour;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.annotation.MarkLook;
import org.fovea.viewer.annotation.MarkThickness;
import org.fovea.viewer.annotation.PatientPlane;
import org.fovea.viewer.annotation.PixelRuns;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Segment;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.annotation.Vertebra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks of every kind and key images outlive the program, and a database from before them. */
class MarksStoreTest {

    private static final String IMAGE = "1.2.1.1.1";

    @TempDir
    private Path folder;

    private static ImagePoint at(double column, double row) {
        return new ImagePoint(column, row);
    }

    private static Segment line(double offset) {
        return new Segment(at(offset, 1.0 / 3), at(9, offset));
    }

    private static List<Shape> everyKind() {
        List<ImagePoint> three = List.of(at(1.5, -2), at(1e-9, 255.25), at(7, 7));
        return List.of(
                new Shape.Length(at(0, 0), at(1, 2)),
                new Shape.TextArrow(at(1, 2), at(3, 4), "看这里\nhere"),
                new Shape.Angle(at(1, 2), at(3, 4), at(5, 6)),
                new Shape.CobbAngle(line(1), line(2)),
                new Shape.Bidirectional(line(3), line(4)),
                new Shape.Path(three),
                new Shape.Probe(at(0.1, 0.2)),
                new Shape.CardiothoracicRatio(line(5), line(6)),
                new Shape.SpineLabels(Vertebra.named("T11").orElseThrow(), true, three),
                new Shape.Calibration(at(1, 1), at(2, 2), 12.5),
                new Region.Rectangle(at(4, 4), at(1, 1)),
                new Region.Ellipse(at(-1, 4), at(1, 1)),
                new Region.Polygon(three),
                new Region.Freehand(three),
                new Region.GrownRegion(
                        at(3, 3),
                        -12.5,
                        40,
                        new PixelRuns(List.of(new PixelRuns.Run(3, 1, 4), new PixelRuns.Run(4, 2, 2)))),
                new Region.GrownRegion(at(3, 3), 0, 0, PixelRuns.NONE));
    }

    private static PatientPlane plane() {
        return new PatientPlane(
                "1.2.840.4",
                new ImagePlane(
                        new Vector3(-10, 1.0 / 3, 7),
                        new Vector3(0, 1, 0),
                        new Vector3(0, 0, -1),
                        new PixelSpacing(0.5, 0.1 + 0.2, PixelSpacing.Source.PATIENT)),
                2.5);
    }

    private CaseStore open() {
        return CaseStore.open(folder).orElseThrow();
    }

    @Test
    void marksOfEveryKindPlaceAndLookComeBack() {
        List<Site> sites = List.of(
                new Site.OnFrame(new FrameKey(IMAGE, 1), null),
                new Site.OnFrame(new FrameKey(IMAGE, 1), plane()),
                new Site.OnCut(
                        Examples.series(Examples.WANG, 1).getFirst().series().seriesInstanceUid(), plane()));
        MarkLook look = new MarkLook(MarkColour.PINK, MarkThickness.BOLD, true, true);
        List<Annotation> drawn = sites.stream()
                .flatMap(site -> everyKind().stream()
                        .map(shape -> Annotation.drawn(site, shape, "Dr. Li 李", Examples.NOON)
                                .with(look, Examples.NOON)))
                .toList();
        assertThat(everyKind().stream().map(MarkKind::of).distinct()).hasSameSizeAs(MarkKind.values());
        try (CaseStore store = open()) {
            store.studies().store(Examples.series(Examples.WANG, 1)).orElseThrow();
            drawn.forEach(mark -> store.annotations().save(mark).orElseThrow());
        }
        try (CaseStore store = open()) {
            assertThat(store.annotations().ofStudy("1.2.1").orElseThrow()).isEqualTo(drawn);
            Annotation unlocked = drawn.getFirst().with(MarkLook.USUAL, Examples.NOON.plusSeconds(9));
            store.annotations().save(unlocked).orElseThrow();
            assertThat(store.annotations().ofStudy("1.2.1").orElseThrow().getFirst())
                    .isEqualTo(unlocked);
        }
    }

    @Test
    void aCutThroughAnUnknownSeriesIsRefused() {
        try (CaseStore store = open()) {
            Annotation mark =
                    Annotation.drawn(new Site.OnCut("9.9", plane()), new Shape.Probe(at(0, 0)), "", Examples.NOON);
            assertThat(CaseStoreTest.reason(store.annotations().save(mark))).isEqualTo(StoreProblem.UNKNOWN_IMAGE);
        }
    }

    @Test
    void keyImagesComeBackInTheOrderOfChoice() {
        FrameKey first = new FrameKey("1.2.1.1.2", 1);
        FrameKey second = new FrameKey(IMAGE, 3);
        FrameKey third = new FrameKey(IMAGE, 1);
        try (CaseStore store = open()) {
            store.studies().store(Examples.series(Examples.WANG, 2)).orElseThrow();
            KeyImages images = store.keyImages();
            Stream.of(first, second, first, third)
                    .forEach(frame -> images.add(frame, "Li", Examples.NOON).orElseThrow());
            images.remove(second).orElseThrow();
            assertThat(images.remove(second)).isEqualTo(Outcome.success(second));
            assertThat(CaseStoreTest.reason(images.add(new FrameKey("9.9", 1), "", Examples.NOON)))
                    .isEqualTo(StoreProblem.UNKNOWN_IMAGE);
        }
        try (CaseStore store = open()) {
            assertThat(store.keyImages().ofStudy("1.2.1").orElseThrow()).containsExactly(first, third);
            assertThat(store.keyImages().ofStudy("9").orElseThrow()).isEmpty();
        }
    }

    @Test
    void marksOfTheFirstVersionAreMigrated() throws Exception {
        Path file = folder.resolve("cases.sqlite");
        CaseStore.open(folder, new Migrations(List.of(Migrations.resource(1))))
                .orElseThrow()
                .close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO patient VALUES (1, 'P', 'Wang^Li', 'F', NULL)");
            statement.execute("INSERT INTO study VALUES (1, '1.2.1', 1, NULL, NULL, '', '', '', '', '', 0)");
            statement.execute("INSERT INTO series VALUES (1, '1.2.1.1', 1, 'MR', 1, '', '', '', '')");
            statement.execute("INSERT INTO instance VALUES (1, '" + IMAGE
                    + "', 1, '1.2', '/a.dcm', '1.2.840.10008.1.2.1'," + " 1, 4, 4, 1, NULL, NULL, NULL, NULL, '', 0)");
            String columns = "annotation_id, instance_key, frame_number, kind, points, text, author, created_at,"
                    + " changed_at, removed_at";
            statement.execute("INSERT INTO annotation (" + columns + ") SELECT"
                    + " '00000000-0000-0000-0000-000000000001', instance_key, 1, 'LENGTH', '1.5,-2.0 3.0,4.0', '',"
                    + " 'Li', 5, 6, NULL FROM instance WHERE sop_instance_uid = '" + IMAGE + "'");
            statement.execute("INSERT INTO annotation (" + columns + ") SELECT"
                    + " '00000000-0000-0000-0000-000000000002', instance_key, 1, 'TEXT_ARROW', '1.0,2.0 3.0,4.0', 'x',"
                    + " 'Li', 5, 6, 7 FROM instance WHERE sop_instance_uid = '" + IMAGE + "'");
        }
        try (CaseStore store = open()) {
            Annotation kept = store.annotations().ofStudy("1.2.1").orElseThrow().getFirst();
            assertThat(kept.shape()).isEqualTo(new Shape.Length(at(1.5, -2), at(3, 4)));
            assertThat(kept.site()).isEqualTo(new Site.OnFrame(new FrameKey(IMAGE, 1), null));
            assertThat(kept.look()).isEqualTo(MarkLook.USUAL);
            assertThat(kept.author()).isEqualTo("Li");
            assertThat(store.annotations().ofStudy("1.2.1").orElseThrow())
                    .as("what was removed stays so")
                    .hasSize(1);
        }
        assertThat(folder.resolve("cases.sqlite.version-1.backup")).exists();
    }
}
