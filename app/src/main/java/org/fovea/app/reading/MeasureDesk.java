package org.fovea.app.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.annotation.PatientPlane;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.measure.Measure;
import org.fovea.viewer.measure.Measurement;
import org.fovea.viewer.measure.Ruler;
import org.fovea.viewer.viewport.FrameCache;
import org.fovea.viewer.viewport.FrameLoader;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ReadyFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures marks for the list of findings, also those whose image is not shown: a frame that is not in memory is decoded
 * once for all marks that wait for it, and not kept. Used on the thread of the user interface only.
 */
final class MeasureDesk implements FindingsModel.Measuring {

    private static final Logger log = LoggerFactory.getLogger(MeasureDesk.class);

    private final AnnotationBook book;
    private final FrameCache cache;
    private final FrameLoader loader;
    private final Executor ui;
    private final Map<FrameKey, List<Consumer<Optional<LoadedFrame>>>> waiting = new HashMap<>();

    MeasureDesk(AnnotationBook book, FrameCache cache, FrameLoader loader, Executor ui) {
        this.book = book;
        this.cache = cache;
        this.loader = loader;
        this.ui = ui;
    }

    @Override
    public void measure(Annotation mark, Optional<FrameSlot> slot, Consumer<Measurement> answer) {
        if (measuresNothing(mark.shape())) {
            answer.accept(Measurement.NOTHING);
            return;
        }
        Optional<LoadedFrame> shown = slot.flatMap(place -> cache.find(place.key()))
                .flatMap(outcome -> outcome instanceof Outcome.Success<ReadyFrame>(ReadyFrame ready)
                        ? Optional.of(ready.frame())
                        : Optional.empty());
        if (shown.isPresent() || slot.isEmpty()) {
            answer.accept(measured(mark, shown));
        } else {
            fetch(slot.get(), frame -> answer.accept(measured(mark, frame)));
        }
    }

    private static boolean measuresNothing(Shape shape) {
        return shape instanceof Shape.TextArrow || shape instanceof Shape.SpineLabels;
    }

    private void fetch(FrameSlot slot, Consumer<Optional<LoadedFrame>> then) {
        List<Consumer<Optional<LoadedFrame>>> queue = waiting.get(slot.key());
        if (queue != null) {
            queue.add(then);
            return;
        }
        waiting.put(slot.key(), new ArrayList<>(List.of(then)));
        loader.load(slot, Progress.NONE)
                .handleAsync(
                        (outcome, fault) -> {
                            if (fault != null) {
                                log.error("a frame to measure on could not be loaded", fault);
                            }
                            Optional<LoadedFrame> frame =
                                    outcome instanceof Outcome.Success<LoadedFrame>(LoadedFrame loaded)
                                            ? Optional.of(loaded)
                                            : Optional.empty();
                            List<Consumer<Optional<LoadedFrame>>> queued = waiting.remove(slot.key());
                            if (queued != null) {
                                queued.forEach(one -> one.accept(frame));
                            }
                            return true;
                        },
                        ui)
                .exceptionally(fault -> {
                    log.error("marks could not be measured", fault);
                    return false;
                });
    }

    /** Without its frame a mark in the patient still has its lengths and areas. */
    private Measurement measured(Annotation mark, Optional<LoadedFrame> frame) {
        if (frame.isPresent()) {
            LoadedFrame own = frame.get();
            return Measure.of(mark.shape(), Ruler.of(own.facts(), book.calibration(own.key())), own.pixels());
        }
        PatientPlane plane = mark.site().plane();
        return plane == null ? Measurement.NOTHING : Measure.of(mark.shape(), Ruler.of(plane), null);
    }
}
