package org.fovea.viewer.viewport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.reformat.SpatialLayer;
import org.fovea.viewer.render.GreyLook;
import org.fovea.viewer.render.GreyRange;
import org.fovea.viewer.render.Guide;
import org.fovea.viewer.render.HeatLayer;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.Side;
import org.fovea.viewer.render.ViewTransform;
import org.fovea.viewer.render.WindowPresets;
import org.fovea.viewer.tool.Tool;

/**
 * What one viewport shows and how: a stack and the place in it, window and transform; tool and marks it has in common with
 * the other viewports of the reading. No control, no scene; confined to the UI thread.
 */
public final class ViewportModel {

    /** Slots fetched ahead on either side of the shown one, however small the cache. */
    private static final int AHEAD = 12;

    private static final VoiLut NO_WINDOW = Window.of(127.5, 255);

    private final FrameCache cache;
    private final FrameFetcher.Wishes wishes;
    private final ViewportShare share;
    private final ObjectProperty<ImageStack> stack = new SimpleObjectProperty<>(this, "stack", ImageStack.EMPTY);
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(this, "index", 0);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown", new Shown.Nothing());
    private final ObjectProperty<Optional<VoiLut>> voi = new SimpleObjectProperty<>(this, "voi", Optional.empty());
    private final BooleanProperty inverted = new SimpleBooleanProperty(this, "inverted", false);
    private final ObjectProperty<ViewTransform> transform =
            new SimpleObjectProperty<>(this, "transform", ViewTransform.FIT);
    private final ObjectProperty<Interpolation> interpolation =
            new SimpleObjectProperty<>(this, "interpolation", Interpolation.BILINEAR);
    private final DisplayState display = new DisplayState();

    private final ObjectProperty<List<Guide>> guides = new SimpleObjectProperty<>(this, "guides", List.of());
    private final ObjectProperty<Side> anchor = new SimpleObjectProperty<>(this, "anchor", Side.MIDDLE);

    /** Taken from the first image without a window and kept for the others, so that a stack does not flicker. */
    private Optional<VoiLut> automaticVoi = Optional.empty();

    /** Present while a cut is shown. */
    private final ReadOnlyIntegerWrapper cutTouches = new ReadOnlyIntegerWrapper(this, "cutTouches", 0);

    private Runnable scrolled = () -> {};
    private Optional<CutControl> cutControl = Optional.empty();

    /**
     * A viewport alone.
     *
     * @param ui runs what follows a loaded frame on the UI thread
     */
    public ViewportModel(FrameCache cache, FrameLoader loader, Executor ui, AnnotationBook annotations) {
        this(new FrameFetcher(cache, loader, ui), new ViewportShare(annotations));
    }

    /**
     * One viewport of several.
     *
     * @param fetcher shared by the viewports of the program
     * @param share what the viewports of a reading have in common
     */
    public ViewportModel(FrameFetcher fetcher, ViewportShare share) {
        this.cache = fetcher.cache();
        this.share = share;
        wishes = fetcher.wishes(this::arrived);
        stack.subscribe(this::begin);
        display.savedViewProperty().subscribe((before, now) -> show());
    }

    private void begin(ImageStack newStack) {
        cutControl = Optional.empty();
        index.set(0);
        automaticVoi = Optional.empty();
        voi.set(Optional.empty());
        asStored();
        anchor.set(Side.MIDDLE);
        if (newStack.size() > 0) {
            selectedProperty().set(Optional.empty());
        }
        shown.set(new Shown.Nothing());
        go(newStack.size() / 2);
    }

    /** The images to scroll through; a new stack starts in its middle, in its own window, fitted. */
    public ObjectProperty<ImageStack> stackProperty() {
        return stack;
    }

    /** The place in the stack that was asked for. */
    public ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The window or table that the reader chose; empty for each frame's own. */
    public ObjectProperty<Optional<VoiLut>> voiProperty() {
        return voi;
    }

    public BooleanProperty invertedProperty() {
        return inverted;
    }

    public ObjectProperty<ViewTransform> transformProperty() {
        return transform;
    }

    public ObjectProperty<Interpolation> interpolationProperty() {
        return interpolation;
    }

    /** Where an image lies that leaves room beside it. */
    public ObjectProperty<Side> anchorProperty() {
        return anchor;
    }

    /** The map of an image onto a viewport of so many pixels, as zoom, pan and side have it. */
    PixelMapping mapping(ImageSize image, double width, double height) {
        return anchor.get().moved(transform.get().mapping(image, width, height), image, width);
    }

    /** What other viewports draw over the shown image. */
    public ObjectProperty<List<Guide>> guidesProperty() {
        return guides;
    }

    public ViewportShare share() {
        return share;
    }

    /** Colours, filter, size, and what lies over the images. */
    public DisplayState display() {
        return display;
    }

    /** Heat maps by frame; shown over their own frame only, while {@link #heatVisibleProperty} is true. */
    public ObservableMap<FrameKey, HeatLayer> heatLayers() {
        return share.heatLayers();
    }

    /** What lies over the images in patient space, lowest first. */
    public ObjectProperty<List<SpatialLayer>> spatialLayersProperty() {
        return share.spatialLayersProperty();
    }

    public BooleanProperty heatVisibleProperty() {
        return share.heatVisibleProperty();
    }

    public ObjectProperty<OverlayText> overlayTextProperty() {
        return share.overlayTextProperty();
    }

    /** What the left button does. */
    public ObjectProperty<Tool> toolProperty() {
        return share.toolProperty();
    }

    /** The selected annotation. */
    public ObjectProperty<Optional<UUID>> selectedProperty() {
        return share.selectedProperty();
    }

    /** Who draws, as the settings name the reader; may be empty. */
    public StringProperty authorProperty() {
        return share.authorProperty();
    }

    public AnnotationBook annotations() {
        return share.annotations();
    }

    /** The decoded frame that is shown now. */
    public Optional<LoadedFrame> frame() {
        return shown.get() instanceof Shown.Visible picture
                ? Optional.of(picture.ready().frame())
                : Optional.empty();
    }

    /** The grid that marks are drawn in now; empty where nothing is shown, or a cut that lies nowhere. */
    public Optional<Site> site() {
        return shown.get() instanceof Shown.Visible visible ? ShownSite.of(visible, stack.get()) : Optional.empty();
    }

    /** How the shown frame's grey values are shown. */
    public GreyLook look() {
        return display.look(voi.get().orElseGet(this::defaultVoi), inverted.get());
    }

    /** The heat map over the shown frame, if it has one and the reader wants to see it. */
    public Optional<HeatLayer> visibleHeat() {
        return heatVisibleProperty().get() ? frame().map(frame -> heatLayers().get(frame.key())) : Optional.empty();
    }

    /** What keys 1 to 9 choose for the shown frame. */
    public List<WindowPresets.Preset> presets() {
        return shown.get() instanceof Shown.Visible picture
                ? WindowPresets.of(
                        picture.instance().series().modality(),
                        picture.ready().frame().pixels())
                : List.of();
    }

    /** Goes to a place in the stack, the nearest there is. */
    public void go(int wanted) {
        if (cutControl.isPresent()) {
            cutControl.get().scrollBy(Math.clamp(wanted, 0, size() - 1) - index.get());
            return;
        }
        int size = stack.get().size();
        index.set(size == 0 ? 0 : Math.clamp(wanted, 0, size - 1));
        show();
        if (size > 0) {
            FrameSlot center = stack.get().slots().get(index.get());
            wishes.want(stack.get().around(index.get(), Math.max(AHEAD, wishes.reach(center))));
        } else {
            wishes.want(List.of());
        }
    }

    /** Whether an image of the stack is decoded, or known not to be decodable. */
    public boolean holds(int at) {
        boolean inStack = at < stack.get().size();
        return shown.get() instanceof Shown.Cut
                || (inStack && cache.holds(stack.get().slots().get(at).key()));
    }

    /** Called after images were decoded or forgotten. */
    public Subscription onLoad(Runnable listener) {
        return cache.onChange(listener);
    }

    /** Places to scroll through. */
    public int size() {
        return shown.get() instanceof Shown.Cut cut ? cut.size() : stack.get().size();
    }

    /**
     * Shows a cut in place of the stack until {@link #leaveCut} or another stack.
     *
     * @param control is told what the reader wants of the cut
     */
    public void show(Shown.Cut cut, CutControl control) {
        cutControl = Optional.of(control);
        index.set(cut.index());
        shown.set(cut);
    }

    /** Lines over the cut have moved, the cut itself has not. */
    void touchCut() {
        cutTouches.set(cutTouches.get() + 1);
    }

    /** Changes when lines over the cut have moved. */
    ReadOnlyIntegerProperty cutTouchesProperty() {
        return cutTouches.getReadOnlyProperty();
    }

    /** Who shows cuts here now. */
    public Optional<CutControl> cutControl() {
        return cutControl;
    }

    /** Shows the stack again. */
    public void leaveCut(int at) {
        cutControl = Optional.empty();
        shown.set(new Shown.Nothing());
        go(at);
    }

    /** Hears every scroll by hand from now on, also one that the end of the stack swallows. */
    public void onScrolled(Runnable listener) {
        scrolled = listener;
    }

    /** Scrolls as a hand or a key does. */
    public void scrollBy(int images) {
        scrolled.run();
        go(index.get() + images);
    }

    /** Goes to a frame; false if the stack does not hold it. */
    public boolean go(FrameKey key) {
        int at = stack.get().indexOf(key);
        if (at >= 0) {
            go(at);
        }
        return at >= 0;
    }

    /** Own window, fitted, upright, not inverted; place and annotations stay. */
    public void reset() {
        voi.set(Optional.empty());
        asStored();
    }

    private void asStored() {
        inverted.set(false);
        transform.set(ViewTransform.FIT);
        display.reset();
    }

    /** Loads the shown frames anew, for example after a share came back. */
    public void reload() {
        cache.clear();
        go(index.get());
    }

    /** The window that spans every value of the shown frame. */
    public void windowFullRange() {
        window(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** The window of the values inside a rectangle of pixels, edges included, in any order. */
    public void window(int column, int row, int otherColumn, int otherRow) {
        frame().ifPresent(loaded -> {
            if (loaded.pixels() instanceof GreyFrame grey) {
                GreyRange.within(
                                grey,
                                Math.min(column, otherColumn),
                                Math.min(row, otherRow),
                                Math.max(column, otherColumn),
                                Math.max(row, otherRow))
                        .ifPresent(range -> voi.set(Optional.of(range.window())));
            }
        });
    }

    private VoiLut defaultVoi() {
        return shown.get() instanceof Shown.Visible picture
                ? picture.ready().ownVoi()
                        ? picture.ready().voi()
                        : automaticVoi.orElse(picture.ready().voi())
                : NO_WINDOW;
    }

    private void arrived(FrameKey key) {
        int at = index.get();
        if (at < stack.get().size() && stack.get().slots().get(at).key().equals(key)) {
            show();
        }
    }

    private void show() {
        if (cutControl.isPresent()) {
            return;
        }
        int at = index.get();
        if (at >= stack.get().size()) {
            shown.set(new Shown.Nothing());
            return;
        }
        FrameSlot slot = stack.get().slots().get(at);
        cache.find(slot.key()).ifPresent(outcome -> shown.set(arrived(at, slot, outcome)));
    }

    private Shown arrived(int at, FrameSlot slot, Outcome<ReadyFrame> outcome) {
        return switch (outcome) {
            case Outcome.Success<ReadyFrame>(ReadyFrame ready) -> {
                if (!ready.ownVoi() && automaticVoi.isEmpty()) {
                    automaticVoi = Optional.of(ready.voi());
                }
                yield new Shown.Picture(at, slot, display.seen(ready));
            }
            case Outcome.Failure<ReadyFrame>(Problem problem) -> new Shown.Broken(at, slot, problem);
        };
    }
}
