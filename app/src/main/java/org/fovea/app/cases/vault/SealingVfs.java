package org.fovea.app.cases.vault;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/**
 * A file system for SQLite (sqlite.org/vfs.html, sqlite.org/c3ref/io_methods.html) that is the system's own in everything
 * but opening, closing, reading, writing, cutting and measuring of files: locks, shared memory and syncing stay SQLite's.
 *
 * <p>The driver gives no function that registers one. What SQLite has registered is a list, which each connection points
 * into with the first field of its own structure; this class hangs itself on the list's end. It checks first that what it
 * finds there is what it expects, and does nothing where it is not.
 */
@SuppressWarnings("restricted") // Reaches into SQLite's memory.
public final class SealingVfs {

    private static final Logger LOG = LoggerFactory.getLogger(SealingVfs.class);
    private static final AtomicInteger MADE = new AtomicInteger();

    /** Fields of {@code sqlite3_vfs}, version 3, on a system of 64 bits. */
    private static final long VFS_BYTES = 168;

    private static final long VFS_VERSION = 0;
    private static final long VFS_NEXT = 16;
    private static final long VFS_NAME = 24;
    private static final long VFS_OPEN = 40;

    private static final int OPEN_MAIN = 0x100;
    private static final int OPEN_LOG = 0x80000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final FunctionDescriptor OPEN_FILE =
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
    private static final MethodHandle CALL_OPEN = LINKER.downcallHandle(OPEN_FILE);

    private final String name = "fovea-" + MADE.incrementAndGet();
    private final MemorySegment systemOpen;
    private final MemorySegment systemVfs;
    private final String systemName;
    private final Map<Long, Opened> files = new ConcurrentHashMap<>();
    private final Map<Long, MemorySegment> tables = new ConcurrentHashMap<>();
    private volatile Vault vault;

    private SealingVfs(Vault vault, MemorySegment systemVfs) {
        this.vault = vault;
        this.systemVfs = systemVfs;
        this.systemOpen = systemVfs.get(ADDRESS, VFS_OPEN);
        this.systemName = name(systemVfs);
    }

    /** A file that SQLite has open, with the system's own functions for it. */
    private record Opened(SealedFile sealed, SystemFile system, boolean main) {}

    /**
     * Makes a file system that seals with the vault's key. It stays until the process ends, for connections may hold it.
     *
     * @param connection any one of this process
     */
    public static SealingVfs register(SQLiteConnection connection, Vault vault) {
        MemorySegment first = systemVfs(connection);
        SealingVfs made = new SealingVfs(vault, first);
        MemorySegment own = Arena.global().allocate(VFS_BYTES, Long.BYTES).copyFrom(first);
        own.set(ADDRESS, VFS_NAME, Arena.global().allocateFrom(made.name, StandardCharsets.US_ASCII));
        own.set(ADDRESS, VFS_NEXT, MemorySegment.NULL);
        own.set(
                ADDRESS,
                VFS_OPEN,
                stub(
                        OPEN_FILE,
                        OpenCall.class,
                        (any, path, file, flags, outFlags) -> made.open(path, file, flags, outFlags)));
        hang(first, own);
        return made;
    }

    /** What a connection's address names it by, as {@code ?vfs=}. */
    public String name() {
        return name;
    }

    /** The system's own, which writes in the clear. */
    public String systemName() {
        return systemName;
    }

    public Vault vault() {
        return vault;
    }

    /**
     * Puts the key under another passphrase, in the file that is open and in those to come. Nobody may write to the file
     * meanwhile.
     *
     * @return whether it is on the disk; else the old passphrase still holds
     */
    public boolean rekey(Passphrase passphrase) {
        Vault next = vault.rekeyed(passphrase);
        ByteBuffer header = next.header();
        if (!everywhere(header.slice(next.place(), KeyEnvelope.BYTES), next.place())) {
            return false;
        }
        vault = next;
        // Only now may the old passphrase's envelope go.
        if (!everywhere(header, 0)) {
            LOG.warn("the envelope of the passphrase that was is left behind");
        }
        return true;
    }

    /** Every connection has the file open for itself; a backup may be open too. */
    private boolean everywhere(ByteBuffer bytes, long at) {
        return files.values().stream()
                .filter(Opened::main)
                .map(Opened::system)
                .allMatch(file -> file.write(bytes.duplicate(), at) == Codes.OK && file.sync() == Codes.OK);
    }

    private static synchronized void hang(MemorySegment first, MemorySegment own) {
        MemorySegment last = first;
        while (last.get(ADDRESS, VFS_NEXT).address() != 0) {
            last = last.get(ADDRESS, VFS_NEXT).reinterpret(VFS_BYTES);
        }
        last.set(ADDRESS, VFS_NEXT, own);
    }

    private static MemorySegment systemVfs(SQLiteConnection connection) {
        MemorySegment handle = MemorySegment.ofAddress(pointer(connection)).reinterpret(ADDRESS.byteSize());
        MemorySegment vfs = handle.get(ADDRESS, 0).reinterpret(VFS_BYTES);
        String name = name(vfs);
        int version = vfs.get(JAVA_INT, VFS_VERSION);
        if (ADDRESS.byteSize() != Long.BYTES || version != 3 || !(name.equals("unix") || name.equals("win32"))) {
            throw new IllegalStateException("SQLite has a file system of an unknown kind: " + name + " " + version);
        }
        return vfs;
    }

    private static String name(MemorySegment vfs) {
        return vfs.get(ADDRESS, VFS_NAME).reinterpret(64).getString(0, StandardCharsets.US_ASCII);
    }

    /** The driver keeps SQLite's connection to itself. */
    private static long pointer(SQLiteConnection connection) {
        try {
            Object database = connection.getDatabase();
            Field field = database.getClass().getDeclaredField("pointer");
            field.setAccessible(true);
            return field.getLong(database);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the SQLite driver does not show its connection", e);
        }
    }

    /** Functions as SQLite calls them. Each interface has one method, {@code call}. */
    interface OpenCall {
        int call(MemorySegment vfs, MemorySegment path, MemorySegment file, int flags, MemorySegment outFlags);
    }

    interface FileCall {
        int call(MemorySegment file);
    }

    interface BytesCall {
        int call(MemorySegment file, MemorySegment bytes, int length, long offset);
    }

    interface LengthCall {
        int call(MemorySegment file, long length);
    }

    interface AnswerCall {
        int call(MemorySegment file, MemorySegment answer);
    }

    private static <T> MemorySegment stub(FunctionDescriptor descriptor, Class<T> type, T function) {
        try {
            MethodHandle handle = MethodHandles.lookup().findVirtual(type, "call", descriptor.toMethodType());
            return LINKER.upcallStub(handle.bindTo(function), descriptor, Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An exception that leaves one of the functions below would end the process. */
    private static int guarded(Call call) {
        try {
            return call.run();
        } catch (Throwable fault) {
            LOG.error("a sealed file cannot be worked on", fault);
            return Codes.IO_ERROR;
        }
    }

    private interface Call {
        int run() throws Throwable;
    }

    private int open(MemorySegment path, MemorySegment file, int flags, MemorySegment outFlags) {
        return guarded(() -> {
            int code = (int) CALL_OPEN.invokeExact(systemOpen, systemVfs, path, file, flags, outFlags);
            if (code != Codes.OK) {
                return code;
            }
            MemorySegment methods = file.reinterpret(Long.BYTES).get(ADDRESS, 0).reinterpret(IoMethod.TABLE_BYTES);
            SystemFile system = new SystemFile(file, methods);
            boolean main = (flags & OPEN_MAIN) != 0;
            SealedLayout layout = (flags & OPEN_LOG) != 0 ? SealedLayout.LOG : SealedLayout.PAGES;
            SealedFile sealed =
                    new SealedFile(system, layout, new BlockSeal(vault.pageKey(), layout), main ? Vault.HEADER : 0);
            files.put(file.address(), new Opened(sealed, system, main));
            file.reinterpret(Long.BYTES)
                    .set(ADDRESS, 0, tables.computeIfAbsent(methods.address(), any -> table(methods)));
            return main && system.size() == 0 ? system.write(vault.header(), 0) : Codes.OK;
        });
    }

    private MemorySegment table(MemorySegment methods) {
        MemorySegment table =
                Arena.global().allocate(IoMethod.TABLE_BYTES, Long.BYTES).copyFrom(methods);
        table.set(JAVA_INT, 0, IoMethod.TABLE_VERSION);
        put(table, IoMethod.CLOSE, FileCall.class, this::close);
        put(table, IoMethod.READ, BytesCall.class, this::read);
        put(table, IoMethod.WRITE, BytesCall.class, this::write);
        put(table, IoMethod.TRUNCATE, LengthCall.class, this::truncate);
        put(table, IoMethod.SIZE, AnswerCall.class, this::size);
        return table;
    }

    private static <T> void put(MemorySegment table, IoMethod method, Class<T> type, T function) {
        method.put(table, stub(method.descriptor(), type, function));
    }

    private Opened at(MemorySegment file) {
        return Objects.requireNonNull(files.get(file.address()));
    }

    private int close(MemorySegment file) {
        return guarded(() ->
                Objects.requireNonNull(files.remove(file.address())).system.close());
    }

    private int read(MemorySegment file, MemorySegment to, int bytes, long offset) {
        return guarded(() -> at(file).sealed.read(to.reinterpret(bytes).asByteBuffer(), offset));
    }

    private int write(MemorySegment file, MemorySegment from, int bytes, long offset) {
        return guarded(() -> at(file).sealed.write(from.reinterpret(bytes).asByteBuffer(), offset));
    }

    private int truncate(MemorySegment file, long bytes) {
        return guarded(() -> at(file).sealed.truncate(bytes));
    }

    private int size(MemorySegment file, MemorySegment answer) {
        return guarded(() -> {
            long size = at(file).sealed.size();
            if (size < 0) {
                return (int) -size;
            }
            answer.reinterpret(Long.BYTES).set(JAVA_LONG, 0, size);
            return Codes.OK;
        });
    }
}
