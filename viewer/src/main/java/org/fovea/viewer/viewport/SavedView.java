package org.fovea.viewer.viewport;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.dicom.presentation.DisplayedArea;
import org.fovea.dicom.presentation.StoredPresentation;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.PersonName;
import org.fovea.viewer.render.ViewTransform;
import org.fovea.viewer.render.ZoomMode;
import org.fovea.viewer.words.ViewerWords;

/**
 * How someone saw images and wanted them seen: a presentation state. It changes how they are shown and never what is
 * measured on them.
 *
 * @param sopInstanceUid of the presentation state
 */
public record SavedView(String sopInstanceUid, StoredPresentation state) {

    /** Those that are for images of a viewport's stack; none while a cut is shown, which is of another kind. */
    static List<SavedView> of(ViewportModel model) {
        return model.cutControl().isPresent()
                ? List.of()
                : model.share().savedViewsProperty().get().stream()
                        .filter(view ->
                                view.firstOf(model.stackProperty().get(), 0).isPresent())
                        .toList();
    }

    /** Whether it is for an image of a stack. */
    public boolean isFor(ImageStack stack) {
        return firstOf(stack, 0).isPresent();
    }

    boolean covers(FrameKey frame) {
        return state.isFor(frame.sopInstanceUid(), frame.frameNumber());
    }

    /** The first place in a stack that the view is for, from a place on; empty where it is for none of the stack. */
    Optional<Integer> firstOf(ImageStack stack, int from) {
        int size = stack.size();
        return IntStream.range(0, size)
                .map(step -> (from + step) % size)
                .filter(at -> covers(stack.slots().get(at).key()))
                .boxed()
                .findFirst();
    }

    /** What of a frame was seen; empty where that is not said. */
    Optional<DisplayedArea> area(FrameKey frame) {
        return covers(frame) ? state.area(frame) : Optional.empty();
    }

    /** A frame as it was seen, one that the view is not for unchanged. */
    ReadyFrame over(ReadyFrame ready) {
        return covers(ready.frame().key()) ? ready.seenAs(this, state.over(ready.frame())) : ready;
    }

    /** What it is called, by its maker or in the reader's language, and who made it. */
    String name(ViewerWords words) {
        String said = state.description().isBlank() ? state.label() : state.description();
        String name = said.isBlank() ? words.text("display.savedView") : said;
        String creator = PersonName.readable(state.creator());
        return creator.isEmpty() ? name : words.text("display.savedBy", name, creator);
    }

    /** Its name with the image of a stack that it begins at, where it is not for all of them. */
    String name(ImageStack stack, ViewerWords words) {
        String name = name(words);
        boolean all = stack.slots().stream().allMatch(slot -> covers(slot.key()));
        return firstOf(stack, 0)
                .filter(at -> !all)
                .map(at -> words.text("display.savedAt", name, at + 1))
                .orElse(name);
    }

    /** Shows a viewport's images so: turned, placed and in their greys; from the place in the stack on that it is for. */
    public void showIn(ViewportModel model) {
        model.reset();
        model.display().savedViewProperty().set(Optional.of(this));
        model.transformProperty().set(turned());
        model.display().zoomModeProperty().set(state.areas().isEmpty() ? ZoomMode.FIT : ZoomMode.AS_SAVED);
        firstOf(model.stackProperty().get(), model.indexProperty().get()).ifPresent(model::go);
    }

    /** The state turns before it flips, a view flips before it turns. */
    ViewTransform turned() {
        int turns = state.rotation() / 90;
        return new ViewTransform(1, 0.5, 0.5, state.flipped() ? -turns : turns, state.flipped());
    }
}
