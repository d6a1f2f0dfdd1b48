package org.fovea.viewer.viewport;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.ReadProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the frames that a viewport wants, nearest first, few at a time. New wishes replace old ones, so frames that were
 * scrolled past are never begun. Confined to the UI thread.
 */
final class FrameFetcher {

    private static final Logger log = LoggerFactory.getLogger(FrameFetcher.class);

    /** The shown frame never waits for more than these. */
    private static final int AT_ONCE = 3;

    private final FrameCache cache;
    private final FrameLoader loader;
    private final Executor ui;
    private final Runnable arrived;
    private final Set<FrameKey> loading = new HashSet<>();
    /** Asked for since the last wish: a cache too small for all wishes must not make them go round. */
    private final Set<FrameKey> asked = new HashSet<>();

    private List<FrameSlot> wishes = List.of();

    /** @param arrived called after a frame came into the cache */
    FrameFetcher(FrameCache cache, FrameLoader loader, Executor ui, Runnable arrived) {
        this.cache = cache;
        this.loader = loader;
        this.ui = ui;
        this.arrived = arrived;
    }

    void want(List<FrameSlot> nearestFirst) {
        wishes = List.copyOf(nearestFirst);
        asked.clear();
        begin();
    }

    private void begin() {
        for (FrameSlot slot : wishes) {
            if (loading.size() >= AT_ONCE) {
                return;
            }
            FrameKey key = slot.key();
            if (cache.find(key).isEmpty() && !loading.contains(key) && asked.add(key)) {
                loading.add(key);
                load(slot);
            }
        }
    }

    private void load(FrameSlot slot) {
        loader.load(slot)
                .thenApply(outcome -> outcome.map(ReadyFrame::of))
                .exceptionally(fault -> failed(slot, fault))
                .thenAcceptAsync(
                        outcome -> {
                            loading.remove(slot.key());
                            cache.put(slot.key(), outcome);
                            arrived.run();
                            begin();
                        },
                        ui)
                .exceptionally(fault -> {
                    log.error("showing a frame failed", fault);
                    return null;
                });
    }

    private static Outcome<ReadyFrame> failed(FrameSlot slot, Throwable fault) {
        log.error("loading frame {} failed", slot.frameNumber(), fault);
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        String file = String.valueOf(slot.instance().file().getFileName());
        return Outcome.failure(Problem.of(ReadProblem.IO, file, String.valueOf(cause.getMessage())));
    }
}
