package org.fovea.app.reading;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fovea.app.cases.Finding;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.geometry.ImagePoint;
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

/** A study of ten slices that needs no file, and what was said of it. */
final class Examples {

    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private Examples() {}

    static List<SeriesStack> series() {
        Study study = new Study("1.2", new Patient("7", "Li^Na", "F", null), null, null, "Head", "", "", "");
        Series series = new Series("1.2.3", study, "MR", 1, "T1", "HEAD", "", "");
        return SeriesStack.of(IntStream.rangeClosed(1, 10)
                .mapToObj(number -> new Instance(
                        uid(number),
                        "1.2.840.10008.5.1.4.1.1.4",
                        series,
                        Path.of("slice" + number),
                        "1.2.840.10008.1.2.1",
                        number,
                        4,
                        4,
                        1,
                        null,
                        List.of(),
                        false))
                .toList());
    }

    static FrameKey frame(int slice) {
        return new FrameKey(uid(slice), 1);
    }

    private static String uid(int slice) {
        return "1.2.3." + slice;
    }

    static Finding finding(int slice) {
        return new Finding(
                UUID.randomUUID(),
                frame(slice),
                1,
                new ModelIdentity("model", "1.0.0", "a".repeat(64)),
                List.of(new ClassScore("glioma", 0.9), new ClassScore("meningioma", 0.1)),
                new HeatMap(1, 1, new float[] {1}),
                new DeviceUse("CPU", "library", "chosen"),
                null,
                null,
                NOW,
                null);
    }

    /** Of the first installed model, so that its classes have names. */
    static Finding finding(WindowDriver driver, FrameKey frame, int framesSeen, List<ClassScore> scores) {
        return new Finding(
                UUID.randomUUID(),
                frame,
                framesSeen,
                driver.station()
                        .networks()
                        .packages()
                        .installed()
                        .getFirst()
                        .model()
                        .identity(),
                scores,
                new HeatMap(2, 2, new float[] {0, 0.25f, 1, 0.1f}),
                new DeviceUse("CPU", "TensorFlow", ""),
                null,
                null,
                Instant.now(),
                null);
    }

    static Annotation mark(int slice) {
        Shape shape = new Shape.Length(new ImagePoint(0, 0), new ImagePoint(3, 3));
        return Annotation.drawn(new Site.OnFrame(frame(slice), null), shape, "", NOW);
    }
}
