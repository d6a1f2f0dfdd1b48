package org.fovea.app;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.app.cases.Finding;
import org.fovea.app.report.AiFinding;
import org.fovea.app.report.KeyImage;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.inference.explain.HeatMap;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.render.HeatLayer;
import org.fovea.viewer.render.HeatLook;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.KeyImages;
import org.fovea.viewer.render.ScalarOverlay;
import org.fovea.viewer.words.ViewerWords;

/** Paints the key images of a report: each frame with the reader's marks, and once more with the newest heat map on it. */
final class ReportPictures {

    /** Two to a row on A4 at about 300 dots per inch. */
    private static final int PIXELS = 1000;

    private final DicomFiles files;

    ReportPictures(DicomFiles files) {
        this.files = files;
    }

    /** The pictures, or why a frame cannot be read: a report without the image it speaks of is not written. */
    Outcome<List<KeyImage>> of(StudyReports.Known known, List<FrameKey> frames, ReportNames names) {
        List<KeyImage> pictures = new ArrayList<>();
        for (FrameKey key : frames) {
            Optional<Instance> instance = known.instances().stream()
                    .filter(one -> one.sopInstanceUid().equals(key.sopInstanceUid()))
                    .findFirst();
            if (instance.isPresent()) {
                Outcome<List<KeyImage>> painted = files.frame(instance.get().file(), key.frameNumber())
                        .map(frame -> ofFrame(known, frame, names));
                if (!(painted instanceof Outcome.Success<List<KeyImage>>(List<KeyImage> done))) {
                    return painted;
                }
                pictures.addAll(done);
            }
        }
        return Outcome.success(pictures);
    }

    private static List<KeyImage> ofFrame(StudyReports.Known known, LoadedFrame frame, ReportNames names) {
        FrameKey key = frame.key();
        KeyImages painter = new KeyImages(
                new FrameRenderer(), new ViewerWords(names.language().locale()));
        String place = place(key, known.instances(), names);
        List<Annotation> marks =
                known.annotations().stream().filter(mark -> mark.isOn(key)).toList();
        List<KeyImage> pictures = new ArrayList<>();
        var plain = org.fovea.viewer.render.KeyImage.of(frame);
        pictures.add(new KeyImage(
                paint(painter, plain.withAnnotations(marks)),
                marks.isEmpty() ? place : names.caption("marks", place),
                null));
        known.findings().stream()
                .filter(finding -> finding.frame().equals(key))
                .findFirst()
                .ifPresent(finding -> pictures.add(new KeyImage(
                        paint(painter, plain.withHeat(heat(finding, names))),
                        names.caption(
                                "heat",
                                place,
                                finding.model().id(),
                                finding.model().version()),
                        null)));
        return pictures;
    }

    private static BufferedImage paint(KeyImages painter, org.fovea.viewer.render.KeyImage content) {
        ImageSize size = ImageSize.of(content.frame());
        int height = KeyImages.heightFor(size, PIXELS);
        return height <= PIXELS
                ? painter.paint(content, PIXELS, height)
                : painter.paint(content, Math.max(1, (int) ((long) PIXELS * PIXELS / height)), PIXELS);
    }

    private static HeatLayer heat(Finding finding, ReportNames names) {
        HeatMap map = finding.heatMap();
        return new HeatLayer(
                finding.frame(),
                new ScalarOverlay(map.columns(), map.rows(), map.values()),
                HeatLook.USUAL,
                names.className(finding, finding.top().label()),
                finding.top().probability());
    }

    private static String place(FrameKey key, List<Instance> study, ReportNames names) {
        AiFinding.Place place = ReportNames.place(key, study);
        return place == null ? names.caption("single") : names.caption("slice", place.slice(), place.slices());
    }
}
