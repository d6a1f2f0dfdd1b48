package org.fovea.app.reading;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.fovea.app.Workstation;
import org.fovea.app.task.Lane;
import org.fovea.app.worklist.Thumbnails;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.KeyImage;
import org.fovea.viewer.render.RenderRequest;
import org.fovea.viewer.render.ViewTransform;
import org.fovea.viewer.viewport.FrameLoader;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ReadyFrame;

/** Decodes frames for viewports and thumbnails on the threads made for it. */
final class FrameDesk implements FrameLoader, Thumbnails {

    private final Workstation station;
    private final Background background;
    private final FrameRenderer renderer;

    FrameDesk(Workstation station, Background background, FrameRenderer renderer) {
        this.station = station;
        this.background = background;
        this.renderer = renderer;
    }

    @Override
    public CompletableFuture<Outcome<LoadedFrame>> load(FrameSlot slot, Progress progress) {
        return CompletableFuture.supplyAsync(
                () -> decode(slot, progress), station.tasks().lane(Lane.DECODE));
    }

    private Outcome<LoadedFrame> decode(FrameSlot slot, Progress progress) {
        return station.files().frame(slot.instance().file(), slot.frameNumber(), progress);
    }

    @Override
    public void picture(FrameSlot slot, int size, Consumer<Image> answer) {
        background.ask(Lane.DECODE, () -> decode(slot, Progress.NONE).map(frame -> pixels(frame, size)), outcome -> {
            if (outcome instanceof Outcome.Success<int[]>(int[] argb)) {
                WritableImage image = new WritableImage(size, size);
                image.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), argb, 0, size);
                answer.accept(image);
            }
        });
    }

    private int[] pixels(LoadedFrame frame, int size) {
        int[] argb = new int[size * size];
        ImageSize image = ImageSize.of(frame);
        renderer.render(
                new RenderRequest(
                        ReadyFrame.of(frame).pyramid(),
                        image,
                        KeyImage.of(frame).look(),
                        ViewTransform.FIT.mapping(image, size, size),
                        Interpolation.BILINEAR,
                        Optional.empty(),
                        List.of(),
                        size,
                        size),
                argb);
        return argb;
    }
}
