package org.fovea.app.cases;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.Study;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.DeviceUse;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.model.ModelIdentity;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Site;

/** Studies and what is said of them, made up. */
final class Examples {

    static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123Z");
    static final Study WANG = study("1.2.1", new Patient("A-17", "Wang^Xiaodong=王^小东", "M", LocalDate.of(1970, 2, 3)));

    private Examples() {}

    static Study study(String uid, Patient patient) {
        return new Study(
                uid,
                patient,
                LocalDate.of(2026, 3, 4),
                LocalTime.of(9, 30, 15),
                "Brain 100%",
                "ACC-9",
                "Sunrise Hospital",
                "Doe^Jane");
    }

    /** One MR series with as many slices as wanted, 3 mm apart. */
    static List<Instance> series(Study study, int slices) {
        Series series = new Series(
                study.studyInstanceUid() + ".1", study, "MR", 2, "T1 post contrast", "HEAD", "t1_se", "Maker Model");
        return IntStream.rangeClosed(1, slices)
                .mapToObj(slice -> new Instance(
                        series.seriesInstanceUid() + "." + slice,
                        "1.2.840.10008.5.1.4.1.1.4",
                        series,
                        Path.of("folder", "图像 " + slice + ".dcm").toAbsolutePath(),
                        "1.2.840.10008.1.2.1",
                        slice,
                        256,
                        256,
                        1,
                        new ImagePlane(
                                new Vector3(-120.1, -120.2, 3 * slice),
                                new Vector3(1, 0, 0),
                                new Vector3(0, 1, 0),
                                new PixelSpacing(0.9, 0.1 + 0.2, PixelSpacing.Source.PATIENT)),
                        List.of("ORIGINAL", "PRIMARY"),
                        false))
                .toList();
    }

    static Finding finding(String sopInstanceUid) {
        return new Finding(
                UUID.randomUUID(),
                new FrameKey(sopInstanceUid, 1),
                1,
                new ModelIdentity("brain-mr-tumour", "1.0.0", "ab".repeat(32)),
                List.of(new ClassScore("glioma", 0.2), new ClassScore("meningioma", 0.7), new ClassScore("none", 0.1)),
                new HeatMap(2, 2, new float[] {0, 0.25f, 1, 0.1f}),
                new DeviceUse("CPU", "TensorFlow 2.16.2", "no GPU listed"),
                null,
                null,
                NOON,
                null);
    }

    static Verdict verdict(Finding finding, Verdict.Decision decision) {
        String label = decision == Verdict.Decision.CHANGED ? "glioma" : "";
        return new Verdict(finding.id(), decision, label, "sure; \"quoted\" ' text", "Dr. Li 李", NOON);
    }

    static Annotation length(String sopInstanceUid) {
        return Annotation.drawn(
                new Site.OnFrame(new FrameKey(sopInstanceUid, 1), null),
                new Shape.Length(new ImagePoint(1.5, -2), new ImagePoint(1e-9, 255.25)),
                "Dr. Li 李",
                NOON);
    }
}
