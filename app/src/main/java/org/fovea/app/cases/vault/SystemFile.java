package org.fovea.app.cases.vault;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** An open file of SQLite's, by the functions of the system's own file system. */
@SuppressWarnings("restricted") // Calls functions by their addresses.
final class SystemFile implements SealedFile.Raw {

    private static final MethodHandle CLOSE = handle(IoMethod.CLOSE);
    private static final MethodHandle BYTES = handle(IoMethod.READ);
    private static final MethodHandle TRUNCATE = handle(IoMethod.TRUNCATE);
    private static final MethodHandle SYNC = handle(IoMethod.SYNC);
    private static final MethodHandle SIZE = handle(IoMethod.SIZE);

    /** {@code SQLITE_SYNC_NORMAL}. */
    private static final int NORMALLY = 2;

    private final MemorySegment file;
    private final MemorySegment methods;
    private @Nullable MemorySegment answer;

    /** @param methods the file's table of functions */
    SystemFile(MemorySegment file, MemorySegment methods) {
        this.file = file;
        this.methods = methods;
    }

    private static MethodHandle handle(IoMethod method) {
        return Linker.nativeLinker().downcallHandle(method.descriptor());
    }

    private interface Call {
        int run() throws Throwable;
    }

    @Override
    public int read(ByteBuffer to, long at) {
        return bytes(IoMethod.READ, to, at);
    }

    @Override
    public int write(ByteBuffer from, long at) {
        return bytes(IoMethod.WRITE, from, at);
    }

    private int bytes(IoMethod method, ByteBuffer buffer, long at) {
        return called(() -> (int)
                BYTES.invokeExact(method.in(methods), file, MemorySegment.ofBuffer(buffer), buffer.remaining(), at));
    }

    @Override
    public int truncate(long bytes) {
        return called(() -> (int) TRUNCATE.invokeExact(IoMethod.TRUNCATE.in(methods), file, bytes));
    }

    @Override
    public long size() {
        MemorySegment into = answer == null ? Arena.ofAuto().allocate(Long.BYTES) : answer;
        answer = into;
        int code = called(() -> (int) SIZE.invokeExact(IoMethod.SIZE.in(methods), file, into));
        return code == Codes.OK ? into.get(JAVA_LONG, 0) : -code;
    }

    int sync() {
        return called(() -> (int) SYNC.invokeExact(IoMethod.SYNC.in(methods), file, NORMALLY));
    }

    int close() {
        return called(() -> (int) CLOSE.invokeExact(IoMethod.CLOSE.in(methods), file));
    }

    private static int called(Call call) {
        try {
            return call.run();
        } catch (Throwable fault) {
            throw new IllegalStateException("SQLite's own file system cannot be called", fault);
        }
    }
}
