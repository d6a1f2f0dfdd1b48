package org.fovea.dicom.presentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.Problem;
import org.fovea.dicom.pixel.FrameGraphics;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.LookupTable;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.ModalityLut.Rescale;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;

/** A frame under a presentation state (PS3.4 N.2). */
final class PresentedFrame {

    private final StoredPresentation state;
    private final LoadedFrame stored;

    PresentedFrame(StoredPresentation state, LoadedFrame stored) {
        this.state = state;
        this.stored = stored;
    }

    LoadedFrame frame() {
        FrameGraphics graphics = new FrameGraphics(stored.graphics().overlays(), state.shutter());
        if (!(stored.pixels() instanceof GreyFrame grey)) {
            return new LoadedFrame(stored.key(), stored.pixels(), stored.facts(), graphics);
        }
        Optional<List<VoiLut>> voi = windows(grey);
        return new LoadedFrame(
                stored.key(),
                voi.map(windows -> seen(grey, windows)).orElse(grey),
                voi.isPresent()
                        ? stored.facts()
                        : stored.facts().warned(Problem.of(PresentationProblem.GREY_LEVELS_IGNORED)),
                graphics);
    }

    private GreyFrame seen(GreyFrame grey, List<VoiLut> windows) {
        return new GreyFrame(
                grey.columns(),
                grey.rows(),
                grey.values(),
                grey.modality(),
                windows,
                state.inverse(),
                grey.padding(),
                state.presentation(),
                grey.supplement(),
                grey.scales());
    }

    /** In output units of the frame; empty where they cannot be expressed in them. */
    private Optional<List<VoiLut>> windows(GreyFrame grey) {
        FrameKey key = stored.key();
        Optional<StateVoi> given = state.voi().stream()
                .filter(voi -> voi.isFor(key.sopInstanceUid(), key.frameNumber()))
                .findFirst();
        if (given.isEmpty()) {
            return Optional.of(grey.voi());
        }
        List<VoiLut> tables = given.get().tables();
        if (same(state.modality(), grey.modality())) {
            return Optional.of(tables);
        }
        if (!(state.modality() instanceof Rescale from && grey.modality() instanceof Rescale to)
                || from.slope() * to.slope() < 0) {
            return Optional.empty();
        }
        List<VoiLut> converted = new ArrayList<>();
        for (VoiLut table : tables) {
            if (table instanceof Window window) {
                converted(window, from, to).ifPresent(converted::add);
            }
        }
        return converted.isEmpty() ? Optional.empty() : Optional.of(converted);
    }

    private static boolean same(ModalityLut one, ModalityLut other) {
        return switch (one) {
            case Rescale(double slope, double intercept, String unit) ->
                other instanceof Rescale rescale && rescale.slope() == slope && rescale.intercept() == intercept;
            case ModalityLut.Table(LookupTable table, String unit) ->
                other instanceof ModalityLut.Table(LookupTable held, String otherUnit)
                        && held.firstMapped() == table.firstMapped()
                        && held.bits() == table.bits()
                        && Arrays.equals(held.entries(), table.entries());
        };
    }

    /** The window that gives every stored value the grey it had; empty where numbers are too large for one. */
    private static Optional<Window> converted(Window window, Rescale from, Rescale to) {
        double scale = to.slope() / from.slope();
        boolean linear = window.function() == Window.Function.LINEAR;
        // C.11.2.1.2.1: the middle of a linear window lies half a unit below its centre, and it is one unit narrower.
        double middle = (window.center() - (linear ? 0.5 : 0) - from.intercept()) * scale + to.intercept();
        double width = (window.width() - (linear ? 1 : 0)) * scale;
        if (!Double.isFinite(middle) || !Double.isFinite(width)) {
            return Optional.empty();
        }
        return Optional.of(
                width > 0
                        ? new Window(
                                middle,
                                width,
                                linear ? Window.Function.LINEAR_EXACT : window.function(),
                                window.explanation())
                        : new Window(middle + 0.5, 1, Window.Function.LINEAR, window.explanation()));
    }
}
