package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fovea.app.ClassifiedSeries;
import org.fovea.app.HeatPicture;
import org.fovea.app.picture.PictureFile;
import org.fovea.app.picture.Provenance;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;

/** Paints the frame that stands out among all series with its heat map, twice as large as the image. */
final class HeatMapPicture {

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
        return files.frame(instance.file(), key.frameNumber()).then(frame -> new PictureFile(Provenance.of(language))
                .write(HeatPicture.of(frame, said, language), out));
    }
}
