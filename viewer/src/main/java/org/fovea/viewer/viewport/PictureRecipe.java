package org.fovea.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.annotation.ImportedMark;
import org.fovea.viewer.annotation.MarkLook;
import org.fovea.viewer.annotation.MarkStyle;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.measure.MarkMeasure;
import org.fovea.viewer.measure.MeasureWords;
import org.fovea.viewer.reformat.SpatialLayer;
import org.fovea.viewer.render.GreyLook;
import org.fovea.viewer.render.Guide;
import org.fovea.viewer.render.HeatLayer;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.Legend;
import org.fovea.viewer.render.MarkFigure;
import org.fovea.viewer.render.MarkPlacement;
import org.fovea.viewer.render.OrientationLetters;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.RenderRequest;
import org.fovea.viewer.render.ScaleBar;
import org.fovea.viewer.render.Side;
import org.fovea.viewer.render.ViewPicture;
import org.fovea.viewer.render.ViewPicture.Corner;
import org.fovea.viewer.render.ViewTransform;

/**
 * How a viewport showed its images at one moment: enough to make the same picture of what it showed then, and of every other
 * image of its stack, on any thread and without the viewport.
 */
public final class PictureRecipe {

    /**
     * What of a viewport goes into a picture.
     *
     * @param corners how much stands in the corners; {@link OverlayText#FULL} names the patient
     * @param marks whether marks, guides and the heat map do
     */
    public record Choice(OverlayText corners, boolean marks) {}

    private final ViewportServices services;
    private final Choice choice;
    private final Shown shown;
    private final ImageStack stack;
    private final GreyLook look;
    private final boolean chosenVoi;
    private final ViewTransform transform;
    private final Side anchor;
    private final Interpolation interpolation;
    private final Optional<SavedView> savedView;
    private final Map<FrameKey, HeatLayer> heats;
    private final List<SpatialLayer> layers;
    private final List<Guide> guides;
    private final List<Annotation> own;
    private final List<ImportedMark> imported;
    private final double width;
    private final double height;
    private final double unit;

    /**
     * On the thread of the user interface.
     *
     * @param width of the viewport in logical pixels, at least 1
     * @param height likewise
     * @param unit device pixels to a logical pixel
     */
    PictureRecipe(
            ViewportModel model, ViewportServices services, double width, double height, double unit, Choice choice) {
        this.services = services;
        this.choice = choice;
        this.width = width;
        this.height = height;
        this.unit = unit;
        shown = model.shownProperty().get();
        stack = model.stackProperty().get();
        look = model.look();
        chosenVoi = model.voiProperty().get().isPresent();
        transform = model.transformProperty().get();
        anchor = model.anchorProperty().get();
        savedView = model.display().savedViewProperty().get();
        interpolation = model.interpolationProperty().get();
        heats = choice.marks() && model.heatVisibleProperty().get() ? Map.copyOf(model.heatLayers()) : Map.of();
        layers = model.spatialLayersProperty().get();
        guides = choice.marks() ? model.guidesProperty().get() : List.of();
        AnnotationBook book = model.annotations();
        boolean marks = choice.marks() && book.visible();
        own = marks ? book.all() : List.of();
        imported = marks ? book.importedMarks() : List.of();
    }

    /** The images that can be asked for; while a cut is shown, those that it was made of. */
    public ImageStack stack() {
        return stack;
    }

    /** What is shown; empty where there is no image, or one that cannot be decoded. */
    public Optional<Shown.Visible> shown() {
        return shown instanceof Shown.Visible visible ? Optional.of(visible) : Optional.empty();
    }

    /** The picture of what is shown. */
    public Optional<ViewPicture> picture() {
        return shown().map(visible -> picture(visible, guides));
    }

    /**
     * The picture of another image of the stack, as it would be if the reader scrolled there.
     *
     * @param frame decoded from that slot
     */
    public ViewPicture picture(int index, LoadedFrame frame) {
        ReadyFrame ready = ReadyFrame.of(frame);
        return picture(
                new Shown.Picture(
                        index,
                        stack.slots().get(index),
                        savedView.map(view -> view.over(ready)).orElse(ready)),
                List.of());
    }

    private ViewPicture picture(Shown.Visible visible, List<Guide> over) {
        LoadedFrame frame = visible.ready().frame();
        FrameFacts facts = frame.facts();
        RenderRequest request = request(visible);
        PixelMapping mapping = request.mapping().scaled(unit);
        boolean bare = choice.corners() == OverlayText.NONE;
        Optional<ScaleBar> bar = facts.spacing() == null || bare
                ? Optional.empty()
                : ScaleBar.of(facts.spacing(), mapping, width * ViewportView.LONGEST_BAR);
        return new ViewPicture(
                request,
                marks(visible, request, mapping, over),
                words(visible, request),
                bare ? OrientationLetters.UNKNOWN : OrientationLetters.of(facts, mapping),
                bar,
                facts.spacing() == null ? services.words().text("overlay.uncalibrated") : "",
                request.heat().map(heat -> Legend.text(heat, services.words())).orElse(""),
                unit);
    }

    private RenderRequest request(Shown.Visible visible) {
        LoadedFrame frame = visible.ready().frame();
        ImageSize size = ImageSize.of(frame);
        int across = Math.max(1, (int) Math.round(width * unit));
        int down = Math.max(1, (int) Math.round(height * unit));
        VoiLut voi = chosenVoi || !visible.ready().ownVoi()
                ? look.voi()
                : visible.ready().voi();
        return new RenderRequest(
                visible.ready().pyramid(),
                size,
                look.withVoi(voi),
                anchor.moved(transform.mapping(size, across, down), size, across),
                interpolation,
                Optional.ofNullable(heats.get(frame.key())),
                PictureWish.flat(visible)
                        ? layers.stream()
                                .flatMap(layer -> layer.on(frame.facts()).stream())
                                .toList()
                        : List.of(),
                across,
                down);
    }

    private Map<Corner, List<String>> words(Shown.Visible visible, RenderRequest request) {
        int size = visible instanceof Shown.Cut cut ? cut.size() : stack.size();
        CornerText text = CornerText.of(visible, visible.index(), size, request, choice.corners(), services);
        return Map.of(
                Corner.TOP_LEFT, text.topLeft(),
                Corner.TOP_RIGHT, text.topRight(),
                Corner.BOTTOM_LEFT, text.bottomLeft(),
                Corner.BOTTOM_RIGHT, text.bottomRight(),
                Corner.NOTES, text.notes());
    }

    private List<ViewPicture.Mark> marks(
            Shown.Visible visible, RenderRequest request, PixelMapping mapping, List<Guide> over) {
        List<ViewPicture.Mark> marks = new ArrayList<>();
        request.heat()
                .map(heat -> MarkFigure.outline(heat, request.size(), mapping))
                .ifPresent(figure -> marks.add(new ViewPicture.Mark(figure, MarkStyle.NETWORK, MarkLook.USUAL)));
        over.forEach(guide -> marks.add(new ViewPicture.Mark(guide.figure(mapping), MarkStyle.GUIDE, MarkLook.USUAL)));
        ShownSite.of(visible, stack).ifPresent(site -> {
            LoadedFrame frame = visible.ready().frame();
            MeasureWords words = new MeasureWords(services.words());
            for (ImportedMark mark : imported) {
                String measured =
                        words.label(mark.mark().shape(), MarkMeasure.of(mark.mark(), frame, Optional.empty()));
                add(marks, mark.mark(), site, mapping, MarkStyle.IMPORTED, mark.label(measured));
            }
            for (Annotation mark : own) {
                String label = words.label(
                        mark.shape(), MarkMeasure.of(mark, frame, AnnotationBook.calibration(own, frame.key())));
                add(marks, mark, site, mapping, MarkStyle.HUMAN, label);
            }
        });
        return marks;
    }

    private static void add(
            List<ViewPicture.Mark> marks,
            Annotation mark,
            Site site,
            PixelMapping mapping,
            MarkStyle style,
            String label) {
        if (!mark.look().hidden()) {
            MarkPlacement.of(mark.site(), site, mapping)
                    .map(placed -> MarkFigure.of(mark.shape(), placed, label, 1))
                    .ifPresent(figure -> marks.add(new ViewPicture.Mark(figure, style, mark.look())));
        }
    }
}
