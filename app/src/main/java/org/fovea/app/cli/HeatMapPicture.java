package org.fovea.app.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fovea.app.ClassifiedSeries;
import org.fovea.app.picture.PictureFile;
import org.fovea.app.picture.Provenance;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.inference.explain.HeatMap;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.render.HeatLayer;
import org.fovea.viewer.render.HeatLook;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.KeyImage;
import org.fovea.viewer.render.KeyImages;
import org.fovea.viewer.render.ScalarOverlay;
import org.fovea.viewer.words.ViewerWords;

/** Paints the frame that stands out among all series with its heat map, twice as large as the image. */
final class HeatMapPicture {

    private static final int ENLARGED = 2;

    private final DicomFiles files;
    private final Language language;

    HeatMapPicture(DicomFiles files, Language language) {
        this.files = files;
        this.language = language;
    }

    /** @param answers at least one of which the network answered */
    Outcome<Path> write(List<ClassifyCommand.SeriesAnswer> answers, Path out) {
        ClassifyCommand.SeriesAnswer best = answers.stream()
                .filter(answer -> answer.said() != null)
                .max(Comparator.comparingDouble(
                        answer -> Objects.requireNonNull(answer.said()).probability()))
                .orElseThrow();
        ClassifiedSeries said = Objects.requireNonNull(best.said());
        FrameKey key = said.standing().key();
        Instance instance = best.instances().stream()
                .filter(one -> one.sopInstanceUid().equals(key.sopInstanceUid()))
                .findFirst()
                .orElseThrow();
        return files.frame(instance.file(), key.frameNumber())
                .then(frame -> new PictureFile(Provenance.of(language)).write(paint(frame, said), out));
    }

    private BufferedImage paint(LoadedFrame frame, ClassifiedSeries said) {
        HeatMap map = said.standing().classification().heatMap();
        HeatLayer layer = new HeatLayer(
                frame.key(),
                new ScalarOverlay(map.columns(), map.rows(), map.values()),
                HeatLook.USUAL,
                said.label(),
                said.probability());
        ImageSize size = ImageSize.of(frame);
        int width = size.columns() * ENLARGED;
        return new KeyImages(new FrameRenderer(), new ViewerWords(language.locale()))
                .paint(KeyImage.of(frame).withHeat(layer), width, KeyImages.heightFor(size, width));
    }
}
