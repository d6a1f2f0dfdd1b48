package org.fovea.viewer.viewport;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.viewer.render.GreyLook;
import org.fovea.viewer.render.ImageFilter;
import org.fovea.viewer.render.LutChoice;
import org.fovea.viewer.render.ZoomMode;

/** How one viewport shows its images beyond window and place: colours, filter, size, and what lies over them. */
public final class DisplayState {

    private final ObjectProperty<LutChoice> lut = new SimpleObjectProperty<>(this, "lut", LutChoice.GREY);
    private final ObjectProperty<ImageFilter> filter = new SimpleObjectProperty<>(this, "filter", ImageFilter.OFF);
    private final BooleanProperty graphicsVisible = new SimpleBooleanProperty(this, "graphicsVisible", true);
    private final ObjectProperty<ZoomMode> zoomMode = new SimpleObjectProperty<>(this, "zoomMode", ZoomMode.FIT);
    private final ObjectProperty<Optional<SavedView>> savedView =
            new SimpleObjectProperty<>(this, "savedView", Optional.empty());
    private final BooleanProperty histogramVisible = new SimpleBooleanProperty(this, "histogramVisible", false);
    private final BooleanProperty magnifying = new SimpleBooleanProperty(this, "magnifying", false);

    /** The colours in which grey levels are shown. */
    public ObjectProperty<LutChoice> lutProperty() {
        return lut;
    }

    public ObjectProperty<ImageFilter> filterProperty() {
        return filter;
    }

    /** Whether overlays and shutter of the file are drawn. */
    public BooleanProperty graphicsVisibleProperty() {
        return graphicsVisible;
    }

    /** The look that someone saved and the reader chose; empty for the images' own. */
    public ObjectProperty<Optional<SavedView>> savedViewProperty() {
        return savedView;
    }

    /** A frame in the saved view. */
    ReadyFrame seen(ReadyFrame ready) {
        return savedView.get().map(view -> view.over(ready)).orElse(ready);
    }

    /** What the size on the screen is tied to; a zoom by hand sets it free. */
    public ObjectProperty<ZoomMode> zoomModeProperty() {
        return zoomMode;
    }

    public BooleanProperty histogramVisibleProperty() {
        return histogramVisible;
    }

    /** True while a glass is held over the image. */
    public BooleanProperty magnifyingProperty() {
        return magnifying;
    }

    GreyLook look(VoiLut voi, boolean inverted) {
        return new GreyLook(voi, inverted, lut.get(), filter.get(), graphicsVisible.get());
    }

    /** As the images are stored, in grey, unfiltered, fitted. */
    void reset() {
        savedView.set(Optional.empty());
        lut.set(LutChoice.GREY);
        filter.set(ImageFilter.OFF);
        zoomMode.set(ZoomMode.FIT);
    }
}
