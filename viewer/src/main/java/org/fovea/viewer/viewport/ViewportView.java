package org.fovea.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.MapChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.MarkStyle;
import org.fovea.viewer.reformat.CutLabel;
import org.fovea.viewer.reformat.CutName;
import org.fovea.viewer.render.HeatLayer;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.MarkFigure;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.RenderRequest;
import org.fovea.viewer.render.ScaleBar;
import org.fovea.viewer.tool.Question;

/**
 * Shows a {@link ViewportModel} and handles it. Everything over the image belongs to the picture that is visible, never to
 * one that is still being drawn. Put it anywhere; it takes the size it is given.
 */
public final class ViewportView extends Region {

    static final double LONGEST_BAR = 0.28;

    private final ViewportModel model;
    private final ViewportServices services;
    private final ImageLayer image;
    private final CrossHairLayer crossHair = new CrossHairLayer();
    private final MarkLayer marks = new MarkLayer();
    private final TextLayer text = new TextLayer();
    private final LegendBox legend;
    private final MarkEditing editing;
    private final ShapeQuestion question;
    private final Loupe loupe;
    private final LutBar lutBar;
    private final HistogramPane histogram;
    private final ZoomKeeper keeper;
    private final TrueSize trueSize;
    private final PictureWords pictureWords;
    private final DrawnRegion region = new DrawnRegion();
    private double pointerX;
    private double pointerY;
    private boolean draft;
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(this, "settled", true);

    public ViewportView(ViewportModel model, ViewportServices services, KeyMap keys) {
        this.model = model;
        this.services = services;
        image = new ImageLayer(services.renderer(), services.renderPool(), this::pictureChanged);
        legend = new LegendBox(services.words());
        editing = new MarkEditing(model, services.words(), services.clock(), this::drawMarks);
        question = new ShapeQuestion(services.words(), editing::keep, this::closeWords);
        loupe = new Loupe(services.renderer(), services.renderPool(), this::settle);
        lutBar = new LutBar(services.words());
        histogram = new HistogramPane(model, services.renderPool(), this::settle);
        keeper = new ZoomKeeper(model);
        trueSize = new TrueSize(this, services);
        pictureWords = new PictureWords(model, services, trueSize, text);
        ViewportTarget target = new ViewportTarget(
                model,
                this,
                editing,
                this::ask,
                key -> text.say(services.words().text(key)),
                region::show);
        new ViewportHands(model, target, editing, keys).attach(this);
        getStyleClass().add("image-viewport");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren()
                .addAll(
                        image.node(),
                        crossHair.node(),
                        marks.node(),
                        region,
                        legend,
                        lutBar,
                        text,
                        histogram,
                        question.node(),
                        loupe);
        setOnMouseMoved(event -> {
            text.pointerAt(event.getX(), event.getY());
            pointerX = event.getX();
            pointerY = event.getY();
            magnify();
        });
        setOnMouseExited(event -> text.pointerAt(-1, -1));
        listen();
    }

    private void listen() {
        model.shownProperty().subscribe(this::shownChanged);
        model.indexProperty().subscribe(this::placeChanged);
        model.voiProperty().subscribe(this::redraw);
        model.invertedProperty().subscribe(this::redraw);
        model.transformProperty().subscribe(this::redraw);
        model.interpolationProperty().subscribe(this::redraw);
        model.display().lutProperty().subscribe(this::redraw);
        model.display().filterProperty().subscribe(this::redraw);
        model.display().graphicsVisibleProperty().subscribe(this::redraw);
        model.display().zoomModeProperty().subscribe(this::redraw);
        model.display().magnifyingProperty().subscribe(this::magnify);
        model.anchorProperty().subscribe(this::redraw);
        model.guidesProperty().subscribe(guides -> drawMarks());
        model.heatVisibleProperty().subscribe(this::redraw);
        model.spatialLayersProperty().subscribe(this::redraw);
        model.cutTouchesProperty().subscribe(this::drawCrossHair);
        model.heatLayers().addListener((MapChangeListener<FrameKey, HeatLayer>) change -> redraw());
        model.overlayTextProperty().subscribe(this::describe);
        model.selectedProperty().subscribe(this::drawMarks);
        model.annotations().onChange(change -> drawMarks());
        model.annotations().onLoad(this::drawMarks);
        widthProperty().subscribe(this::redraw);
        heightProperty().subscribe(this::redraw);
        sceneProperty().subscribe(this::redraw);
        // Another monitor may have larger or smaller pixels.
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::outputScaleXProperty)
                .subscribe(this::redraw);
    }

    /** The message bundle's language and everything else that viewports share. */
    public ViewportServices services() {
        return services;
    }

    public ViewportModel model() {
        return model;
    }

    /** The point of the visible image under a point of this view. */
    public Optional<ImagePoint> imagePointAt(double x, double y) {
        return image.visible()
                .map(request -> request.mapping().scaled(outputScale()).toImage(x, y));
    }

    /** How the images stand here now, for pictures of them elsewhere. */
    public PictureRecipe recipe(PictureRecipe.Choice choice) {
        return new PictureRecipe(
                model, services, Math.max(1, getWidth()), Math.max(1, getHeight()), outputScale(), choice);
    }

    /** False while a frame is decoded or a picture drawn; true when what is visible is what was asked for. */
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(ViewportView.class.getResource("viewport.css"))
                .toExternalForm();
    }

    /** Another image is wanted; until it arrives the old one stays, and nothing is at rest. */
    private void placeChanged() {
        describe();
        settle();
    }

    private void shownChanged() {
        if (model.shownProperty().get() instanceof Shown.Visible) {
            redraw();
        } else {
            image.clear();
            pictureChanged();
        }
    }

    private void redraw() {
        if (getWidth() > 0 && getHeight() > 0 && model.shownProperty().get() instanceof Shown.Visible picture) {
            LoadedFrame frame = picture.ready().frame();
            double scale = outputScale();
            keeper.keep(
                    ImageSize.of(frame),
                    Math.rint(getWidth() * scale),
                    Math.rint(getHeight() * scale),
                    trueSize.devicePixelsPerColumn(frame.facts()));
        }
        draw(true);
        settle();
    }

    /** @param rough whether a draft will do at first */
    private void draw(boolean rough) {
        PictureWish.of(model, getWidth(), getHeight(), outputScale(), rough).ifPresent(wish -> {
            draft = wish.draft();
            image.request(wish.request(), wish.scale(), wish.slow() && !wish.draft());
        });
    }

    private void pictureChanged() {
        if (draft && image.idle()) {
            draw(false);
        }
        drawMarks();
        describe();
        legend.show(image.visible().flatMap(RenderRequest::heat));
        lutBar.show(image.visible());
        magnify();
        requestLayout();
        settle();
    }

    private void settle() {
        boolean arrived =
                switch (model.shownProperty().get()) {
                    case Shown.Nothing nothing -> model.stackProperty().get().size() == 0;
                    case Shown.Visible picture ->
                        picture.index() == model.indexProperty().get();
                    case Shown.Broken broken ->
                        broken.index() == model.indexProperty().get();
                };
        settled.set(arrived && image.idle() && loupe.idle() && histogram.idle());
    }

    private void magnify() {
        boolean over = pointerX >= 0 && pointerY >= 0 && pointerX < getWidth() && pointerY < getHeight();
        Optional<RenderRequest> under = image.visible()
                .filter(visible -> over && model.display().magnifyingProperty().get());
        loupe.show(
                under,
                pointerX,
                pointerY,
                under.map(visible -> visible.width() / getWidth()).orElse(1.0));
        settle();
    }

    /** The map of a picture, drafts too, in logical pixels. */
    private PixelMapping onScreen(RenderRequest visible) {
        return visible.mapping().scaled(visible.width() / getWidth());
    }

    private void drawCrossHair() {
        Optional<CutControl> control = model.cutControl();
        Optional<RenderRequest> visible = image.visible();
        if (control.isEmpty() || visible.isEmpty()) {
            crossHair.clear();
            return;
        }
        Optional<CutName> seen =
                model.shownProperty().get() instanceof Shown.Cut cut && cut.label() instanceof CutLabel.Plane plane
                        ? Optional.of(plane.name())
                        : Optional.empty();
        crossHair.draw(seen, control.get().marks(), onScreen(visible.get()));
    }

    /** Draws what lies over the image through the map of the visible picture. */
    private void drawMarks() {
        drawCrossHair();
        Optional<RenderRequest> visible = image.visible();
        Optional<LoadedFrame> frame = model.frame();
        if (visible.isEmpty()
                || frame.isEmpty()
                || frame.get().pixels() != visible.get().frame().frame()) {
            marks.draw(List.of(), Optional.empty(), "");
            return;
        }
        PixelMapping mapping = onScreen(visible.get());
        PixelSpacing spacing = frame.get().facts().spacing();
        boolean none = model.overlayTextProperty().get() == OverlayText.NONE;
        Optional<ScaleBar> bar =
                spacing == null || none ? Optional.empty() : ScaleBar.of(spacing, mapping, getWidth() * LONGEST_BAR);
        String uncalibrated = spacing == null ? services.words().text("overlay.uncalibrated") : "";
        List<MarkLayer.Mark> drawn = new ArrayList<>();
        visible.get()
                .heat()
                .map(heat -> MarkFigure.outline(heat, visible.get().size(), mapping))
                .ifPresent(figure -> drawn.add(new MarkLayer.Mark(figure, MarkStyle.NETWORK)));
        model.guidesProperty().get().stream()
                .map(guide -> new MarkLayer.Mark(guide.figure(mapping), MarkStyle.GUIDE))
                .forEach(drawn::add);
        drawn.addAll(editing.marks(frame.get(), mapping));
        marks.draw(drawn, bar, uncalibrated);
    }

    private void describe() {
        pictureWords.write(image.visible().map(this::scaled)).ifPresent(this::setAccessibleText);
        drawMarks();
    }

    /** A draft as the full picture that it stands for. */
    private RenderRequest scaled(RenderRequest visible) {
        double factor = visible.width() / Math.max(1, Math.rint(getWidth() * outputScale()));
        return visible.withMapping(visible.mapping().scaled(factor));
    }

    private void ask(Question asked) {
        image.visible().ifPresent(visible -> {
            editing.preview(Optional.of(asked.shape()));
            question.ask(asked, onScreen(visible).toDevice(asked.at()), getWidth(), getHeight());
        });
    }

    private void closeWords() {
        editing.preview(Optional.empty());
        requestFocus();
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    @Override
    protected void layoutChildren() {
        crossHair.resize(getWidth(), getHeight());
        marks.resize(getWidth(), getHeight());
        text.resizeRelocate(0, 0, getWidth(), getHeight());
        text.layout();
        legend.autosize();
        legend.relocate(getWidth() - legend.getWidth() - 8, text.bottomRightTop() - legend.getHeight() - 10);
        lutBar.autosize();
        double above = legend.isVisible() ? legend.getLayoutY() : text.bottomRightTop();
        lutBar.relocate(getWidth() - lutBar.getWidth() - 8, above - lutBar.getHeight() - 10);
        histogram.relocate(
                Math.rint((getWidth() - histogram.getWidth()) / 2), getHeight() - histogram.getHeight() - 56);
        drawMarks();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 512;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 512;
    }
}
