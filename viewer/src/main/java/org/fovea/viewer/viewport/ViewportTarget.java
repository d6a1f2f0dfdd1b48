package org.fovea.viewer.viewport;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.ViewTransform;
import org.fovea.viewer.tool.DeviceRectangle;
import org.fovea.viewer.tool.Question;
import org.fovea.viewer.tool.ToolTarget;

/** Lets tools act on a viewport that shows a picture. */
final class ViewportTarget implements ToolTarget {

    private final ViewportModel model;
    private final Region view;
    private final MarkEditing marks;
    private final Consumer<Question> ask;
    private final Consumer<String> tell;
    private final Consumer<Optional<DeviceRectangle>> region;
    private ImageSize size = new ImageSize(1, 1, 1);

    ViewportTarget(
            ViewportModel model,
            Region view,
            MarkEditing marks,
            Consumer<Question> ask,
            Consumer<String> tell,
            Consumer<Optional<DeviceRectangle>> region) {
        this.model = model;
        this.view = view;
        this.marks = marks;
        this.ask = ask;
        this.tell = tell;
        this.region = region;
    }

    @Override
    public PixelMapping mapping() {
        return model.mapping(image(), view.getWidth(), view.getHeight());
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
    public void region(Optional<DeviceRectangle> rectangle) {
        region.accept(rectangle);
    }

    @Override
    public void windowOf(ImagePoint from, ImagePoint to) {
        model.window(nearest(from.column()), nearest(from.row()), nearest(to.column()), nearest(to.row()));
    }

    private static int nearest(double coordinate) {
        return (int) Math.floor(coordinate + 0.5);
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
    public void ask(Question question) {
        ask.accept(question);
    }

    @Override
    public Optional<GreyFrame> grey() {
        return model.frame()
                .flatMap(frame -> frame.pixels() instanceof GreyFrame grey ? Optional.of(grey) : Optional.empty());
    }

    @Override
    public boolean calibrated() {
        return model.frame().map(frame -> frame.facts().plane() != null).orElse(true);
    }

    /** By the patient's axis where the image has a plane, else upwards in the image. */
    @Override
    public boolean towardsHead(ImagePoint from, ImagePoint to) {
        return model.site()
                .map(Site::plane)
                .map(plane -> plane.grid().toPatient(to).z()
                        > plane.grid().toPatient(from).z())
                .orElse(to.row() < from.row());
    }

    @Override
    public void tell(String key) {
        tell.accept(key);
    }
}
