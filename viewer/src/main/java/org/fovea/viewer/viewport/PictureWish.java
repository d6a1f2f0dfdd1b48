package org.fovea.viewer.viewport;

import java.util.List;
import java.util.Optional;
import org.fovea.viewer.reformat.CutLabel;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.RenderRequest;

/**
 * What a viewport wants to see.
 *
 * @param scale the picture's pixels to a logical pixel
 * @param draft at half the screen's resolution, so that it keeps up with the hand; the full one follows
 * @param slow the full picture takes long enough that a newer wish should end it
 */
record PictureWish(RenderRequest request, double scale, boolean draft, boolean slow) {

    private static final double DRAFT = 0.5;

    /**
     * @param width of the viewport in logical pixels
     * @param height likewise
     * @param outputScale device pixels to a logical pixel
     * @param rough whether a draft will do where the picture takes long
     * @return empty where there is nothing to see
     */
    static Optional<PictureWish> of(
            ViewportModel model, double width, double height, double outputScale, boolean rough) {
        if (!(model.shownProperty().get() instanceof Shown.Visible picture)) {
            return Optional.empty();
        }
        boolean slow = picture instanceof Shown.Cut cut && cut.slow();
        double scale = slow && rough ? outputScale * DRAFT : outputScale;
        int across = (int) Math.round(width * scale);
        int down = (int) Math.round(height * scale);
        if (across < 1 || down < 1) {
            return Optional.empty();
        }
        ImageSize size = ImageSize.of(picture.ready().frame());
        PixelMapping mapping = model.mapping(size, across, down);
        RenderRequest request = new RenderRequest(
                picture.ready().pyramid(),
                size,
                model.look(),
                mapping,
                model.interpolationProperty().get(),
                model.visibleHeat(),
                flat(picture) ? model.share().layersOver(picture.ready().frame().facts()) : List.of(),
                across,
                down);
        return Optional.of(new PictureWish(request, scale, slow && rough, slow));
    }

    /** What has depth has no one plane on which something could lie. */
    static boolean flat(Shown.Visible picture) {
        return !(picture instanceof Shown.Cut cut) || cut.label() instanceof CutLabel.Plane;
    }
}
