package org.fovea.dicom.volume;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.fovea.dicom.memory.MemoryGrant;
import org.jspecify.annotations.Nullable;

/**
 * A regular series in patient space: one block of 16 bit samples outside the Java heap, x fastest, then y, then z.
 *
 * <p>Where memory runs short, a volume that nobody holds is closed in its owner's stead, who finds it {@link #closed} and
 * has it loaded again when it is wanted. Slices may still be on their way: {@link #loaded} tells which are there, and samples of the others read as zero. Who
 * made the volume owns it and closes it; whoever reads on another thread takes a {@link Hold} first, so that the block
 * cannot go while it is read. Reading is safe from any thread; what {@link #loaded} has said to be there stays as it is.
 */
public final class Volume implements AutoCloseable {

    /** Bytes of a sample. */
    public static final int SAMPLE_BYTES = 2;

    private static final int MISSING = 0;
    private static final int LOADED = 1;

    /** One cache line, so that threads that fill neighbouring slices do not disturb each other. */
    private static final long ALIGNMENT = 64;

    /** Learns of slices as they arrive, on the thread that loaded them; must return at once. */
    public interface Observer {
        void sliceLoaded(int slice);
    }

    /** Keeps the block from going away; closed when reading is done. */
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    private final VolumeGeometry geometry;
    private final SampleMeaning meaning;
    private final String frameOfReferenceUid;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment samples;
    private final MemorySegment readable;
    private final AtomicIntegerArray states;
    private final AtomicInteger arrived = new AtomicInteger();
    private final List<Observer> observers = new CopyOnWriteArrayList<>();
    private final AtomicInteger holders = new AtomicInteger(1);
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable MemoryGrant grant;

    /**
     * Takes the memory; no slice is there yet.
     *
     * @param frameOfReferenceUid volumes with the same one share patient coordinates; empty where unknown
     * @throws OutOfMemoryError where the system has no such block
     */
    Volume(VolumeGeometry geometry, SampleMeaning meaning, String frameOfReferenceUid) {
        this.geometry = geometry;
        this.meaning = meaning;
        this.frameOfReferenceUid = frameOfReferenceUid;
        this.samples = FreshMemory.allocate(arena, geometry.voxels() * SAMPLE_BYTES, ALIGNMENT);
        this.readable = samples.asReadOnly();
        this.states = new AtomicIntegerArray(geometry.slices());
    }

    /**
     * A whole volume of slices that are there already. They are copied.
     *
     * @param slices as many as the geometry has, each row by row
     */
    public static Volume of(
            VolumeGeometry geometry, SampleMeaning meaning, String frameOfReferenceUid, List<short[]> slices) {
        if (slices.size() != geometry.slices()) {
            throw new IllegalArgumentException(slices.size() + " slices for " + geometry.slices());
        }
        Volume volume = new Volume(geometry, meaning, frameOfReferenceUid);
        for (int slice = 0; slice < slices.size(); slice++) {
            volume.put(slice, slices.get(slice));
        }
        return volume;
    }

    public VolumeGeometry geometry() {
        return geometry;
    }

    public SampleMeaning meaning() {
        return meaning;
    }

    /** Empty where unknown. */
    public String frameOfReferenceUid() {
        return frameOfReferenceUid;
    }

    /**
     * The whole block, read-only: {@code ValueLayout.JAVA_SHORT} in this machine's byte order, at
     * {@link VolumeGeometry#index}. Reading it after the memory has gone throws {@link IllegalStateException}.
     */
    public MemorySegment samples() {
        return readable;
    }

    /** One sample as a number, before the modality LUT; indices must lie in the volume. */
    public int valueAt(int column, int row, int slice) {
        return meaning.value(readable.getAtIndex(ValueLayout.JAVA_SHORT, geometry.index(column, row, slice)));
    }

    /** Bytes of the block. */
    public long bytes() {
        return samples.byteSize();
    }

    public boolean loaded(int slice) {
        return states.getAcquire(slice) == LOADED;
    }

    public int loadedSlices() {
        return arrived.get();
    }

    public boolean complete() {
        return loadedSlices() == geometry.slices();
    }

    /**
     * From now on, slices that arrive are told; look at {@link #loaded} after this call for those that came before.
     *
     * @return closed when nobody wants to know any more
     */
    public Hold observe(Observer observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    /** Null where the owner has closed the volume: there is nothing to read any more. */
    public @Nullable Hold hold() {
        int now = holders.get();
        while (now > 0) {
            if (holders.compareAndSet(now, now + 1)) {
                touch();
                AtomicBoolean done = new AtomicBoolean();
                return () -> {
                    if (done.compareAndSet(false, true)) {
                        release();
                    }
                };
            }
            now = holders.get();
        }
        return null;
    }

    /** The owner is done with it. Memory goes back when the last reader has let go. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            release();
        }
    }

    /** The owner has closed it. */
    public boolean closed() {
        return closed.get();
    }

    /** Somebody beside the owner holds it: a viewport that shows it, a loader that fills it. */
    public boolean inUse() {
        return holders.get() > (closed.get() ? 0 : 1);
    }

    /** The memory is accounted for; the grant is given back with it. */
    void granted(MemoryGrant memory) {
        grant = memory;
    }

    /** Fills a slice that is not there yet; {@code values} row by row. For the loader, who holds the volume. */
    void put(int slice, short[] values) {
        if (values.length != geometry.sliceSize()) {
            throw new IllegalArgumentException(values.length + " samples for " + geometry);
        }
        MemorySegment.copy(values, 0, place(slice), ValueLayout.JAVA_SHORT, 0, values.length);
        arrived(slice);
    }

    /** Where the loader, who holds the volume, may write a slice that is not there yet. */
    MemorySegment place(int slice) {
        return samples.asSlice(geometry.index(0, 0, slice) * SAMPLE_BYTES, (long) geometry.sliceSize() * SAMPLE_BYTES);
    }

    /** Its place has been filled. */
    void arrived(int slice) {
        if (states.compareAndExchangeRelease(slice, MISSING, LOADED) == MISSING) {
            arrived.incrementAndGet();
            observers.forEach(observer -> observer.sliceLoaded(slice));
        }
    }

    private void release() {
        if (holders.decrementAndGet() == 0) {
            arena.close();
            MemoryGrant granted = grant;
            if (granted != null) {
                granted.close();
            }
        }
    }

    private void touch() {
        MemoryGrant granted = grant;
        if (granted != null) {
            granted.touch();
        }
    }
}
