package org.fovea.viewer.viewport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.fovea.dicom.study.DisplayFacts;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Study;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.reformat.SpatialLayer;
import org.fovea.viewer.render.HeatLayer;
import org.fovea.viewer.render.PictureLayer;
import org.fovea.viewer.tool.Tool;
import org.fovea.viewer.tool.WindowTool;

/**
 * What the viewports of one reading have in common: the marks and which is selected, the heat maps, the tool in the hand,
 * how much text stands in the corners. Confined to the UI thread.
 */
public final class ViewportShare {

    private final AnnotationBook annotations;
    private final ObservableMap<FrameKey, HeatLayer> heatLayers = FXCollections.observableHashMap();
    private final ObservableMap<FrameKey, Double> sliceWeights = FXCollections.observableHashMap();
    private final BooleanProperty heatVisible = new SimpleBooleanProperty(this, "heatVisible", false);
    private final ObjectProperty<OverlayText> overlayText =
            new SimpleObjectProperty<>(this, "overlayText", OverlayText.FULL);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", new WindowTool());
    private final ObjectProperty<Optional<UUID>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final ObjectProperty<List<SpatialLayer>> spatialLayers =
            new SimpleObjectProperty<>(this, "spatialLayers", List.of());
    private final ObjectProperty<List<SavedView>> savedViews =
            new SimpleObjectProperty<>(this, "savedViews", List.of());
    private final StringProperty author = new SimpleStringProperty(this, "author", "");

    private final ObjectProperty<Optional<Study>> study = new SimpleObjectProperty<>(this, "study", Optional.empty());
    private Function<Instance, Optional<DisplayFacts>> facts = instance -> Optional.empty();

    public ViewportShare(AnnotationBook annotations) {
        this.annotations = annotations;
    }

    public AnnotationBook annotations() {
        return annotations;
    }

    /** Heat maps by frame. */
    public ObservableMap<FrameKey, HeatLayer> heatLayers() {
        return heatLayers;
    }

    /** How much a network's answer for a whole series rests on each of its frames, 0 to 1. */
    public ObservableMap<FrameKey, Double> sliceWeights() {
        return sliceWeights;
    }

    public BooleanProperty heatVisibleProperty() {
        return heatVisible;
    }

    public ObjectProperty<OverlayText> overlayTextProperty() {
        return overlayText;
    }

    /** What lies over the images in patient space, lowest first. */
    public ObjectProperty<List<SpatialLayer>> spatialLayersProperty() {
        return spatialLayers;
    }

    /** The layers that are seen on a frame or a cut, lowest first. */
    List<PictureLayer> layersOver(FrameFacts facts) {
        return spatialLayers.get().stream()
                .flatMap(layer -> layer.on(facts).stream())
                .toList();
    }

    /** The looks that others saved with the study. */
    public ObjectProperty<List<SavedView>> savedViewsProperty() {
        return savedViews;
    }

    /** What the left button does. */
    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** The selected annotation. */
    public ObjectProperty<Optional<UUID>> selectedProperty() {
        return selected;
    }

    /** Removes the selected annotation, if there is one and it is not locked. */
    void deleteSelected() {
        Optional<Annotation> mark = selected.get().flatMap(annotations::find);
        if (mark.isEmpty() || !mark.get().look().locked()) {
            mark.map(Annotation::id).ifPresent(annotations::remove);
            selected.set(Optional.empty());
        }
    }

    /** Who draws, as the settings name the reader; may be empty. */
    public StringProperty authorProperty() {
        return author;
    }

    /** The study that is read; images of others are marked. */
    public ObjectProperty<Optional<Study>> studyProperty() {
        return study;
    }

    /** What the header of an object says beyond its place, where it was read. */
    public Optional<DisplayFacts> facts(Instance instance) {
        return facts.apply(instance);
    }

    public void factsFrom(Function<Instance, Optional<DisplayFacts>> source) {
        facts = source;
    }
}
