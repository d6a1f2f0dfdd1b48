package org.fovea.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.MapChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.MarkStyle;
import org.fovea.viewer.render.HeatLayer;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.MarkFigure;
import org.fovea.viewer.render.OrientationLetters;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.RenderRequest;
import org.fovea.viewer.render.ScaleBar;
import org.fovea.viewer.tool.Question;

/**
 * Shows a {@link ViewportModel} and handles it. Everything over the image belongs to the picture that is visible, never to
 * one that is still being drawn. Put it anywhere; it takes the size it is given.
 */
public final class ViewportView extends Region {

    private static final double LONGEST_BAR = 0.28;

    private final ViewportModel model;
    private final ViewportServices services;
    private final ImageLayer image;
    private final MarkLayer marks = new MarkLayer();
    private final TextLayer text = new TextLayer();
    private final LegendBox legend;
    private final MarkEditing editing;
    private final ShapeQuestion question;
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(this, "settled", true);

    public ViewportView(ViewportModel model, ViewportServices services, KeyMap keys) {
        this.model = model;
        this.services = services;
        image = new ImageLayer(services.renderer(), services.renderPool(), this::pictureChanged);
        legend = new LegendBox(services.words());
        editing = new MarkEditing(model, services.words(), services.clock(), this::drawMarks);
        question = new ShapeQuestion(services.words(), editing::keep, this::closeWords);
        ViewportTarget target = new ViewportTarget(
                model,
                this,
                editing,
                this::ask,
                key -> text.say(services.words().text(key)));
        new ViewportHands(model, target, editing, keys).attach(this);
        getStyleClass().add("image-viewport");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(image.node(), marks.node(), legend, text, question.node());
        setOnMouseMoved(event -> text.pointerAt(event.getX(), event.getY()));
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
        model.heatVisibleProperty().subscribe(this::redraw);
        model.spatialLayersProperty().subscribe(this::redraw);
        model.heatLayers().addListener((MapChangeListener<FrameKey, HeatLayer>) change -> redraw());
        model.overlayTextProperty().subscribe(this::describe);
        model.selectedProperty().subscribe(this::drawMarks);
        model.annotations().onChange(change -> drawMarks());
        model.annotations().onLoad(this::drawMarks);
        widthProperty().subscribe(this::redraw);
        heightProperty().subscribe(this::redraw);
        sceneProperty().subscribe(this::redraw);
    }

    /** The message bundle's language and everything else that viewports share. */
    public ViewportServices services() {
        return services;
    }

    public ViewportModel model() {
        return model;
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
        double scale = outputScale();
        int width = (int) Math.round(getWidth() * scale);
        int height = (int) Math.round(getHeight() * scale);
        if (width > 0 && height > 0 && model.shownProperty().get() instanceof Shown.Visible picture) {
            ImageSize size = ImageSize.of(picture.ready().frame());
            PixelMapping mapping = model.transformProperty().get().mapping(size, width, height);
            RenderRequest request = new RenderRequest(
                    picture.ready().pyramid(),
                    size,
                    model.look(),
                    mapping,
                    model.interpolationProperty().get(),
                    model.visibleHeat(),
                    model.layersOver(picture.ready().frame().facts()),
                    width,
                    height);
            image.request(request, scale);
        }
        settle();
    }

    private void pictureChanged() {
        drawMarks();
        describe();
        legend.show(image.visible().flatMap(RenderRequest::heat));
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
        settled.set(arrived && image.idle());
    }

    /** Draws what lies over the image through the map of the visible picture. */
    private void drawMarks() {
        Optional<RenderRequest> visible = image.visible();
        Optional<LoadedFrame> frame = model.frame();
        if (visible.isEmpty()
                || frame.isEmpty()
                || frame.get().pixels() != visible.get().frame().frame()) {
            marks.draw(List.of(), Optional.empty(), "");
            return;
        }
        PixelMapping mapping = visible.get().mapping().scaled(outputScale());
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
        drawn.addAll(editing.marks(frame.get(), mapping));
        marks.draw(drawn, bar, uncalibrated);
    }

    private void describe() {
        Optional<RenderRequest> visible = image.visible();
        int size = model.size();
        int wanted = model.indexProperty().get();
        switch (model.shownProperty().get()) {
            case Shown.Visible picture
            when visible.isPresent() -> {
                CornerText corners = CornerText.of(
                        picture,
                        wanted,
                        size,
                        visible.get(),
                        model.overlayTextProperty().get(),
                        services);
                text.show(corners);
                text.show(
                        model.overlayTextProperty().get() == OverlayText.NONE
                                ? OrientationLetters.UNKNOWN
                                : OrientationLetters.of(
                                        picture.ready().frame().facts(),
                                        visible.get().mapping()));
                text.say("");
                setAccessibleText(services.words()
                        .text("viewport.accessible", picture.instance().series().modality(), wanted + 1, size));
            }
            case Shown.Broken broken -> {
                text.show(
                        CornerText.of(broken, size, model.overlayTextProperty().get(), services.words()));
                text.show(OrientationLetters.UNKNOWN);
                text.say((broken.index() + 1) + "/" + size + "\n"
                        + services.sentences().apply(broken.problem()));
            }
            case Shown.Visible picture -> text.say("");
            case Shown.Nothing nothing -> {
                text.show(CornerText.NOTHING);
                text.show(OrientationLetters.UNKNOWN);
                text.say(services.words().text(size == 0 ? "viewport.empty" : "viewport.opening"));
            }
        }
        drawMarks();
    }

    private void ask(Question asked) {
        image.visible().ifPresent(visible -> {
            editing.preview(Optional.of(asked.shape()));
            question.ask(asked, visible.mapping().scaled(outputScale()).toDevice(asked.at()), getWidth(), getHeight());
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
        marks.resize(getWidth(), getHeight());
        text.resizeRelocate(0, 0, getWidth(), getHeight());
        text.layout();
        legend.autosize();
        legend.relocate(getWidth() - legend.getWidth() - 8, text.bottomRightTop() - legend.getHeight() - 10);
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
