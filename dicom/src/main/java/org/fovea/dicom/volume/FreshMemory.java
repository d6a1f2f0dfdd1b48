package org.fovea.dicom.volume;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Zeroed memory outside the heap that nobody has touched yet. An arena's own writes zeros into the whole block on the
 * thread that asks for it, which for a volume takes longer than reading all its slices; of C's {@code calloc} the system
 * gives each page when it is first written to, on the thread that fills it, and on Linux in pages of 2 MB where it can.
 *
 * <p>Restricted methods: the two signatures are those of the C standard and of Linux's manual, and the block's address and
 * size come from the one place below.
 */
@SuppressWarnings("restricted")
final class FreshMemory {

    private static final @Nullable MethodHandle CALLOC =
            handle("calloc", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));

    private static final @Nullable MethodHandle FREE = handle("free", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));

    private static final @Nullable MethodHandle MADVISE = System.getProperty("os.name", "")
                    .equals("Linux")
            ? handle(
                    "madvise",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT))
            : null;

    /** Linux's {@code MADV_HUGEPAGE}. */
    private static final int HUGE_PAGES = 14;

    private static final long HUGE_PAGE = 2 << 20;

    private FreshMemory() {}

    /**
     * @param arena gives the block back when it is closed
     * @param alignment in bytes, a power of 2
     * @throws OutOfMemoryError where the system has no such block
     */
    static MemorySegment allocate(Arena arena, long bytes, long alignment) {
        if (CALLOC == null || FREE == null) {
            return arena.allocate(bytes, alignment);
        }
        long room = Math.addExact(bytes, alignment);
        MemorySegment block = call(CALLOC, 1L, room);
        if (block.address() == 0) {
            throw new OutOfMemoryError(bytes + " bytes outside the heap");
        }
        preferHugePages(block.address(), room);
        long skipped = Math.ceilDiv(block.address(), alignment) * alignment - block.address();
        return block.reinterpret(room, arena, FreshMemory::free).asSlice(skipped, bytes);
    }

    /** Advice only: whether it is taken or refused, the memory is the same. */
    private static void preferHugePages(long address, long bytes) {
        long first = Math.ceilDiv(address, HUGE_PAGE) * HUGE_PAGE;
        long whole = (address + bytes - first) / HUGE_PAGE * HUGE_PAGE;
        if (MADVISE == null || whole <= 0) {
            return;
        }
        try {
            var unused = (int) MADVISE.invokeExact(MemorySegment.ofAddress(first), whole, HUGE_PAGES);
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static MemorySegment call(MethodHandle calloc, long count, long bytes) {
        try {
            return (MemorySegment) calloc.invokeExact(count, bytes);
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void free(MemorySegment block) {
        try {
            Objects.requireNonNull(FREE).invokeExact(block);
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Null where the platform's C library cannot be called. */
    private static @Nullable MethodHandle handle(String name, FunctionDescriptor signature) {
        try {
            Linker linker = Linker.nativeLinker();
            return linker.defaultLookup()
                    .find(name)
                    .map(found -> linker.downcallHandle(found, signature))
                    .orElse(null);
        } catch (UnsupportedOperationException | IllegalCallerException without) {
            return null;
        }
    }
}
