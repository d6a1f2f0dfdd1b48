package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.inference.evaluate.ImageSource;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.input.ImageProblem;
import org.fovea.inference.input.PictureFile;

/** Images of a labelled folder: PNG and JPEG by their names' endings, everything else is read as DICOM, first frame. */
final class AnyImage implements ImageSource {

    private final DicomFiles files;

    AnyImage(DicomFiles files) {
        this.files = files;
    }

    @Override
    public Outcome<GreyImage> read(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg")
                ? PictureFile.read(file)
                : files.frame(file, 1).then(frame -> grey(frame, name));
    }

    private static Outcome<GreyImage> grey(LoadedFrame frame, String name) {
        return switch (frame.pixels()) {
            case GreyFrame grey ->
                Outcome.success(GreyImage.of(grey, frame.facts().aspectRatio()));
            case ColourFrame colour -> Outcome.failure(Problem.of(ImageProblem.COLOUR, name));
        };
    }
}
