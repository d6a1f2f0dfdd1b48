package org.fovea.app.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.app.picture.GifTimes;
import org.fovea.app.picture.MovingPicture;
import org.fovea.app.picture.PictureFile;
import org.fovea.app.picture.PictureFormat;
import org.fovea.app.picture.Provenance;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.FrameTiming;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.KeyImage;
import org.fovea.viewer.render.KeyImages;
import org.fovea.viewer.words.ViewerWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code fovea render FILE --frame N [--window C/W] [--size WxH] --out PICTURE}: one frame as the viewer shows it, nothing
 * drawn on it, as PNG or JPEG; or all frames as a GIF that moves.
 */
@Command(name = "render")
final class RenderCommand extends Subcommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--frame", paramLabel = "N", defaultValue = "1", descriptionKey = "frame")
    private int frame;

    @Option(names = "--window", paramLabel = "C/W", descriptionKey = "window", converter = WindowOption.class)
    private @Nullable Window window;

    @Option(names = "--size", paramLabel = "WxH", descriptionKey = "size", converter = PictureSize.Converter.class)
    private @Nullable PictureSize size;

    @Option(names = "--out", paramLabel = "PICTURE", required = true, descriptionKey = "render.out")
    private Path out = Path.of("");

    private final DicomFiles files = new DicomFiles();

    @Override
    public Integer call() {
        boolean moves = PictureFormat.of(out).orElse(null) == PictureFormat.GIF;
        return switch (moves ? film() : still()) {
            case Outcome.Failure<Path>(Problem problem) -> fail(problem);
            case Outcome.Success<Path> success -> ExitCode.DONE;
        };
    }

    private Outcome<Path> still() {
        return files.frame(file, frame)
                .then(loaded -> new PictureFile(Provenance.of(language())).write(paint(loaded), out));
    }

    /** All frames, each as long as the object says. */
    private Outcome<Path> film() {
        return files.instance(file).then(instance -> files.header(file).then(header -> {
            FrameTiming timing = FrameTiming.of(header, instance.frames());
            List<Double> delays = IntStream.rangeClosed(1, instance.frames())
                    .mapToObj(number -> timing.delayMs(number, FrameTiming.USUAL_MS))
                    .toList();
            return new MovingPicture(Provenance.of(language()))
                    .write(
                            GifTimes.of(delays),
                            index -> files.frame(file, index + 1).map(this::paint),
                            out);
        }));
    }

    /** One device pixel for each image pixel unless a size is wanted; pixels that are not square are made so. */
    private BufferedImage paint(LoadedFrame loaded) {
        KeyImage content = KeyImage.of(loaded);
        if (window != null) {
            content = content.withVoi(window);
        }
        ImageSize image = ImageSize.of(loaded);
        int width = size == null ? image.columns() : size.width();
        int height = size == null ? KeyImages.heightFor(image, width) : size.height();
        return new KeyImages(new FrameRenderer(), new ViewerWords(language().locale())).paint(content, width, height);
    }
}
