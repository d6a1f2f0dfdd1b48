package org.fovea.viewer.viewport;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.ViewTransform;
import org.fovea.viewer.tool.ToolTarget;

/** Lets tools act on a viewport that shows a picture. */
final class ViewportTarget implements ToolTarget {

    private final ViewportModel model;
    private final Region view;
    private final MarkEditing marks;
    private final Consumer<Shape.TextArrow> askWords;
    private ImageSize size = new ImageSize(1, 1, 1);

    ViewportTarget(ViewportModel model, Region view, MarkEditing marks, Consumer<Shape.TextArrow> askWords) {
        this.model = model;
        this.view = view;
        this.marks = marks;
        this.askWords = askWords;
    }

    @Override
    public PixelMapping mapping() {
        return model.transformProperty().get().mapping(image(), view.getWidth(), view.getHeight());
    }

    @Override
    public ImageSize image() {
        // A slice that cannot be decoded may come up in the middle of a drag.
        size = model.frame().map(ImageSize::of).orElse(size);
        return size;
    }

    @Override
    public double height() {
        return view.getHeight();
    }

    @Override
    public int stackSize() {
        return model.size();
    }

    @Override
    public void scrollBy(int images) {
        model.scrollBy(images);
    }

    @Override
    public ViewTransform transform() {
        return model.transformProperty().get();
    }

    @Override
    public void transform(ViewTransform transform) {
        model.transformProperty().set(transform);
    }

    @Override
    public VoiLut voi() {
        return model.look().voi();
    }

    @Override
    public void voi(VoiLut voi) {
        model.voiProperty().set(Optional.of(voi));
    }

    @Override
    public void preview(Optional<Shape> shape) {
        marks.preview(shape);
    }

    @Override
    public void keep(Shape shape) {
        marks.keep(shape);
    }

    @Override
    public void askWords(Shape.TextArrow arrow) {
        askWords.accept(arrow);
    }
}
