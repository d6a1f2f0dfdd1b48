package org.fovea.app.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fovea.app.ClassifiedSeries;
import org.fovea.app.FrameOf;
import org.fovea.app.picture.PictureFile;
import org.fovea.app.picture.Provenance;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;

/** Keeps a picture of the frame that stands out among all series, with its heat map. */
final class HeatMapPicture {

    private final DicomFiles files;
    private final Language language;

    HeatMapPicture(DicomFiles files, Language language) {
        this.files = files;
        this.language = language;
    }

    /** Lays over a frame what explains the answer about its series. */
    @FunctionalInterface
    interface Painter {
        Outcome<BufferedImage> paint(FrameOf place, LoadedFrame frame, ClassifiedSeries said);
    }

    /** @param answers at least one of which the network answered */
    Outcome<Path> write(List<ClassifyCommand.SeriesAnswer> answers, Painter painter, Path out) {
        ClassifyCommand.SeriesAnswer best = best(answers);
        ClassifiedSeries said = Objects.requireNonNull(best.said());
        FrameOf standing = standing(best);
        return files.frame(standing.instance().file(), standing.frameNumber())
                .then(frame -> painter.paint(standing, frame, said))
                .then(picture -> new PictureFile(Provenance.of(language)).write(picture, out));
    }

    private static ClassifyCommand.SeriesAnswer best(List<ClassifyCommand.SeriesAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.said() != null)
                .max(Comparator.comparingDouble(
                        answer -> Objects.requireNonNull(answer.said()).probability()))
                .orElseThrow();
    }

    private static FrameOf standing(ClassifyCommand.SeriesAnswer answer) {
        FrameKey key = Objects.requireNonNull(answer.said()).standing().key();
        return answer.instances().stream()
                .filter(one -> one.sopInstanceUid().equals(key.sopInstanceUid()))
                .findFirst()
                .map(instance -> new FrameOf(instance, key.frameNumber()))
                .orElseThrow();
    }
}
