package org.fovea.inference.evaluate;

import java.nio.file.Path;
import java.util.Locale;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.input.ImageProblem;
import org.fovea.inference.input.PictureFile;

/** Reads one file of a labelled folder as a grey image. */
@FunctionalInterface
public interface ImageSource {

    Outcome<GreyImage> read(Path file);

    /** PNG and JPEG files by their names' endings; every other file as DICOM, its first frame. */
    static ImageSource picturesAndDicom(DicomFiles dicom) {
        return file -> {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            boolean picture = name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
            return picture ? PictureFile.read(file) : dicom.frame(file, 1).then(frame -> grey(frame, name));
        };
    }

    /**
     * The grey values of a frame, or {@link ImageProblem#COLOUR}.
     *
     * @param name for the problem's sentence
     */
    static Outcome<GreyImage> grey(LoadedFrame frame, String name) {
        return switch (frame.pixels()) {
            case GreyFrame grey ->
                Outcome.success(GreyImage.of(grey, frame.facts().aspectRatio()));
            case ColourFrame colour -> Outcome.failure(Problem.of(ImageProblem.COLOUR, name));
        };
    }
}
