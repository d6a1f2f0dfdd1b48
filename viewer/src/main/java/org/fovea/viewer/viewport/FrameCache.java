package org.fovea.viewer.viewport;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.util.Subscription;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.FrameKey;

/**
 * Keeps decoded frames up to a number of bytes and drops the least recently used first. Shared by all viewports; confined
 * to the UI thread.
 */
public final class FrameCache {

    private record Entry(Outcome<ReadyFrame> outcome, long bytes) {}

    private final long mostBytes;
    private final Map<FrameKey, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);
    private final List<Runnable> listeners = new ArrayList<>();
    private long bytes;

    /** @param mostBytes memory for pixels; the newest frame is kept even if it alone is larger */
    public FrameCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** What loading the frame came to, if it is still here. */
    public Optional<Outcome<ReadyFrame>> find(FrameKey key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::outcome);
    }

    /** Whether it is here; asking does not count as using it. */
    public boolean holds(FrameKey key) {
        return entries.containsKey(key);
    }

    /** Called after frames came or went. */
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Failures are kept too, so that a broken frame is not decoded over and over. */
    public void put(FrameKey key, Outcome<ReadyFrame> outcome) {
        long size = outcome instanceof Outcome.Success<ReadyFrame>(ReadyFrame ready)
                ? ready.pyramid().bytes()
                : 0;
        Entry before = entries.put(key, new Entry(outcome, size));
        bytes += size - (before == null ? 0 : before.bytes());
        Iterator<Map.Entry<FrameKey, Entry>> oldest = entries.entrySet().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            Map.Entry<FrameKey, Entry> entry = oldest.next();
            if (!entry.getKey().equals(key)) {
                bytes -= entry.getValue().bytes();
                oldest.remove();
            }
        }
        tell();
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Frames of so many bytes that the cache has room for. */
    long roomFor(long frameBytes) {
        return mostBytes / Math.max(1, frameBytes);
    }

    /** Bytes of the frames held. */
    public long bytes() {
        return bytes;
    }

    /** Forgets everything, for example when files have changed. */
    public void clear() {
        entries.clear();
        bytes = 0;
        tell();
    }
}
