package org.fovea.app.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fovea.app.ClassifiedSeries;
import org.fovea.app.FrameOf;
import org.fovea.app.HeatPicture;
import org.fovea.app.picture.PictureFile;
import org.fovea.app.picture.Provenance;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.inference.explain.Occlusion;

/** Paints the frame that stands out among all series with its heat map, twice as large as the image. */
final class HeatMapPicture {

    private final DicomFiles files;
    private final Language language;

    HeatMapPicture(DicomFiles files, Language language) {
        this.files = files;
        this.language = language;
    }

    /** Gives what covering parts of a frame did. */
    @FunctionalInterface
    interface Covering {
        Outcome<Occlusion> of(FrameOf frame);
    }

    /**
     * Paints where the network looked.
     *
     * @param answers at least one of which the network answered
     */
    Outcome<Path> write(List<ClassifyCommand.SeriesAnswer> answers, Path out) {
        ClassifyCommand.SeriesAnswer best = best(answers);
        ClassifiedSeries said = Objects.requireNonNull(best.said());
        return read(standing(best)).then(frame -> keep(HeatPicture.of(frame, said, language), out));
    }

    /** Paints what covering did instead. */
    Outcome<Path> write(List<ClassifyCommand.SeriesAnswer> answers, Covering covering, Path out) {
        ClassifyCommand.SeriesAnswer best = best(answers);
        ClassifiedSeries said = Objects.requireNonNull(best.said());
        FrameOf standing = standing(best);
        return covering.of(standing).then(covered -> read(standing)
                .then(frame -> keep(HeatPicture.of(frame, said, covered, language), out)));
    }

    private Outcome<LoadedFrame> read(FrameOf frame) {
        return files.frame(frame.instance().file(), frame.frameNumber());
    }

    private Outcome<Path> keep(BufferedImage picture, Path out) {
        return new PictureFile(Provenance.of(language)).write(picture, out);
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
