package org.fovea.viewer.viewport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ReadProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the frames that viewports want, few at a time: first what each of them shows, then their neighbours, nearest first
 * and in turn. New wishes of a viewport replace its old ones, so frames that were scrolled past are never begun, and those that
 * have begun are given up, to come in their turn; a frame
 * that two want is loaded once. Confined to the UI thread.
 */
public final class FrameFetcher {

    private static final Logger log = LoggerFactory.getLogger(FrameFetcher.class);

    /** The shown frame never waits for more than these. */
    private static final int AT_ONCE = 3;

    private static final int SOON = 3 * AT_ONCE;

    /** Two bytes a sample, and as much again for what drawing keeps beside them. */
    private static final long BYTES_PER_PIXEL = 4;

    private final FrameCache cache;
    private final FrameLoader loader;
    private final Executor ui;
    private final Map<FrameKey, Loading> loading = new HashMap<>();
    private final List<Wishes> all = new ArrayList<>();

    /** @param ui runs what follows a loaded frame on the UI thread */
    public FrameFetcher(FrameCache cache, FrameLoader loader, Executor ui) {
        this.cache = cache;
        this.loader = loader;
        this.ui = ui;
    }

    FrameCache cache() {
        return cache;
    }

    /** @param arrived called after a frame came into the cache, whoever wanted it */
    Wishes wishes(Consumer<FrameKey> arrived) {
        Wishes wishes = new Wishes(arrived);
        all.add(wishes);
        return wishes;
    }

    /** What one viewport wants. */
    final class Wishes {

        private final Consumer<FrameKey> arrived;
        private List<FrameSlot> slots = List.of();
        /** What lies before was asked for or was there: a cache too small for all wishes must not make them go round. */
        private int next;

        private Wishes(Consumer<FrameKey> arrived) {
            this.arrived = arrived;
        }

        void want(List<FrameSlot> nearestFirst) {
            slots = List.copyOf(nearestFirst);
            next = 0;
            loading.forEach((key, frame) -> frame.unwanted = all.stream().noneMatch(wishes -> wishes.soon(key)));
            begin();
        }

        /** So near to the shown frame that it would be begun anew at once. */
        private boolean soon(FrameKey key) {
            return slots.stream().limit(SOON).anyMatch(slot -> slot.key().equals(key));
        }

        /** The frame was given up before it was wished for again. */
        private void goBackTo(FrameKey key) {
            for (int place = 0; place < next; place++) {
                if (slots.get(place).key().equals(key)) {
                    next = place;
                }
            }
        }

        /** How far to either side of a frame of that size the cache has room, shared with the other viewports. */
        int reach(FrameSlot slot) {
            Instance instance = slot.instance();
            long bytes = BYTES_PER_PIXEL * instance.rows() * instance.columns();
            long wanting = Math.max(
                    1, all.stream().filter(other -> !other.slots.isEmpty()).count());
            return (int) Math.min(Integer.MAX_VALUE, cache.roomFor(bytes) / wanting / 3);
        }

        /** The place of the next frame to load, or the number of wishes. */
        private int due() {
            while (next < slots.size()) {
                FrameKey key = slots.get(next).key();
                if (!cache.holds(key) && !loading.containsKey(key)) {
                    break;
                }
                next++;
            }
            return next;
        }
    }

    /** A frame on its way. */
    private static final class Loading implements Progress {
        private volatile boolean unwanted;

        @Override
        public void update(long done, long total) {}

        @Override
        public boolean cancelled() {
            return unwanted;
        }
    }

    private void begin() {
        while (loading.size() < AT_ONCE) {
            Wishes first = null;
            for (Wishes wishes : all) {
                if (wishes.due() < wishes.slots.size() && (first == null || wishes.next < first.next)) {
                    first = wishes;
                }
            }
            if (first == null) {
                return;
            }
            FrameSlot slot = first.slots.get(first.next++);
            Loading frame = new Loading();
            loading.put(slot.key(), frame);
            try {
                load(slot, frame);
            } catch (RejectedExecutionException closing) {
                log.debug("a frame was asked for while the program closes");
                return;
            }
        }
    }

    private void load(FrameSlot slot, Loading frame) {
        loader.load(slot, frame)
                .thenApply(outcome -> outcome.map(ReadyFrame::of))
                .exceptionally(fault -> failed(slot, fault))
                .thenAcceptAsync(
                        outcome -> {
                            loading.remove(slot.key());
                            if (givenUp(outcome)) {
                                all.forEach(wishes -> wishes.goBackTo(slot.key()));
                            } else {
                                cache.put(slot.key(), outcome);
                                List.copyOf(all).forEach(wishes -> wishes.arrived.accept(slot.key()));
                            }
                            begin();
                        },
                        ui)
                .exceptionally(fault -> {
                    log.error("showing a frame failed", fault);
                    return null;
                });
    }

    private static boolean givenUp(Outcome<ReadyFrame> outcome) {
        return outcome instanceof Outcome.Failure<ReadyFrame>(Problem problem)
                && problem.reason() == ReadProblem.CANCELLED;
    }

    private static Outcome<ReadyFrame> failed(FrameSlot slot, Throwable fault) {
        log.error("loading frame {} failed", slot.frameNumber(), fault);
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        String file = String.valueOf(slot.instance().file().getFileName());
        return Outcome.failure(Problem.of(ReadProblem.IO, file, String.valueOf(cause.getMessage())));
    }
}
