package org.fovea.dicom.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * Grants memory up to a number of bytes. Where it is full, what was used least recently goes first, as far as nobody
 * reads it; where that does not suffice, nothing goes and the answer is no. Thread-safe.
 */
public final class MemoryLedger {

    private final long mostBytes;

    /** In the order of their last use. */
    private final Set<Entry> entries = new LinkedHashSet<>();

    private long used;

    /** @param mostBytes for everything that asks here */
    public MemoryLedger(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * @param use who will hold the memory; asked to let go when others need it
     * @return a failure with a {@link MemoryProblem} where it cannot be had
     */
    public Outcome<MemoryGrant> grant(long bytes, MemoryUse use) {
        if (bytes > mostBytes) {
            return Outcome.failure(Problem.of(MemoryProblem.TOO_LARGE, text(bytes), text(mostBytes)));
        }
        for (Entry entry : leaving(bytes)) {
            entry.use.evict();
        }
        synchronized (this) {
            if (used + bytes > mostBytes) {
                return Outcome.failure(refused(bytes, mostBytes - used));
            }
            Entry entry = new Entry(bytes, use);
            entries.add(entry);
            used += bytes;
            return Outcome.success(entry);
        }
    }

    /** The problem of memory that cannot be had now. */
    public static Problem refused(long bytes, long free) {
        return Problem.of(MemoryProblem.IN_USE, text(bytes), text(free));
    }

    /** Bytes granted and not given back. */
    public synchronized long used() {
        return used;
    }

    /** Bytes for everything. */
    public long mostBytes() {
        return mostBytes;
    }

    /** Who has to go, oldest first, to make room; nobody where that would not make enough. */
    private synchronized List<Entry> leaving(long bytes) {
        long missing = used + bytes - mostBytes;
        List<Entry> leaving = new ArrayList<>();
        for (Entry entry : entries) {
            if (missing > 0 && !entry.use.inUse()) {
                leaving.add(entry);
                missing -= entry.bytes;
            }
        }
        return missing > 0 ? List.of() : leaving;
    }

    private static String text(long bytes) {
        double mb = bytes / (double) (1 << 20);
        return mb < 1024
                ? String.format(Locale.ROOT, "%.0f MB", Math.ceil(mb))
                : String.format(Locale.ROOT, "%.1f GB", mb / 1024);
    }

    private final class Entry implements MemoryGrant {
        private final long bytes;
        private final MemoryUse use;

        Entry(long bytes, MemoryUse use) {
            this.bytes = bytes;
            this.use = use;
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public void touch() {
            synchronized (MemoryLedger.this) {
                if (entries.remove(this)) {
                    entries.add(this);
                }
            }
        }

        @Override
        public void close() {
            synchronized (MemoryLedger.this) {
                if (entries.remove(this)) {
                    used -= bytes;
                }
            }
        }
    }
}
