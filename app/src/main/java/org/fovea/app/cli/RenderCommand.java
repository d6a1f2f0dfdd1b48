package org.fovea.app.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.pixel.Window;
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
 * {@code fovea render FILE --frame N [--window C/W] [--size WxH] --out PNG}: one frame as the viewer shows it, nothing
 * drawn on it.
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

    @Option(names = "--out", paramLabel = "PNG", required = true, descriptionKey = "render.out")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        Outcome<Path> written = new DicomFiles().frame(file, frame).then(loaded -> {
            BufferedImage picture = paint(loaded);
            return OutputFile.write(out, stream -> ImageIO.write(picture, "png", stream));
        });
        return switch (written) {
            case Outcome.Failure<Path>(Problem problem) -> fail(problem);
            case Outcome.Success<Path> success -> ExitCode.DONE;
        };
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
