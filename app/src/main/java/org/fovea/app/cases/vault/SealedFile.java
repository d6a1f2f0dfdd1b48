package org.fovea.app.cases.vault;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A file as SQLite sees it, on top of one that holds its blocks sealed. Any piece may be read and written; pieces that are
 * whole blocks, as all pages are, cost one read or write. Not thread-safe, as SQLite's files are not.
 */
final class SealedFile {

    /** The file on the disk. Methods give SQLite's result codes. */
    interface Raw {
        /** Fills the buffer; {@link Codes#SHORT_READ} where the file ends before. */
        int read(ByteBuffer to, long at);

        int write(ByteBuffer from, long at);

        int truncate(long bytes);

        /** In bytes; negative for a result code that is not {@link Codes#OK}, with its sign turned. */
        long size();
    }

    private final Raw raw;
    private final SealedLayout layout;
    private final BlockSeal seal;
    private final long base;
    private final ByteBuffer sealed = ByteBuffer.allocateDirect(SealedLayout.PAGE + BlockSeal.OVERHEAD);
    private @Nullable ByteBuffer piecewise;

    /** @param base where the first block begins on the disk */
    SealedFile(Raw raw, SealedLayout layout, BlockSeal seal, long base) {
        this.raw = raw;
        this.layout = layout;
        this.seal = seal;
        this.base = base;
    }

    /** Fills the buffer; what was never written is zero, and {@link Codes#SHORT_READ} says that the file ended before. */
    int read(ByteBuffer to, long offset) {
        boolean summed = layout.summed(offset, to.remaining());
        int code = Codes.OK;
        long at = offset;
        while (to.hasRemaining() && (code == Codes.OK || code == Codes.SHORT_READ)) {
            long block = layout.block(at);
            int skip = (int) (at - layout.offset(block));
            int length = Math.min(layout.length(block) - skip, to.remaining());
            ByteBuffer piece = to.slice(to.position(), length);
            int read = length == layout.length(block) ? open(block, piece, summed) : part(block, skip, piece, summed);
            code = read == Codes.OK ? code : read;
            to.position(to.position() + length);
            at += length;
        }
        return code;
    }

    int write(ByteBuffer from, long offset) {
        int code = Codes.OK;
        long at = offset;
        while (from.hasRemaining() && code == Codes.OK) {
            long block = layout.block(at);
            int skip = (int) (at - layout.offset(block));
            int length = Math.min(layout.length(block) - skip, from.remaining());
            ByteBuffer piece = from.slice(from.position(), length);
            code = length == layout.length(block) ? close(block, piece) : change(block, skip, piece);
            from.position(from.position() + length);
            at += length;
        }
        return code;
    }

    /** Keeps the block whole in which the new end lies. */
    int truncate(long size) {
        long blocks = size == 0 ? 0 : layout.block(size - 1) + 1;
        return raw.truncate(base + layout.place(blocks));
    }

    /** In bytes, or a negative result code. A block that was not finished does not count. */
    long size() {
        long bytes = raw.size();
        return bytes < 0 ? bytes : layout.offset(layout.blocks(Math.max(0, bytes - base)));
    }

    private int part(long block, int skip, ByteBuffer piece, boolean summed) {
        ByteBuffer whole = piecewise(block);
        int code = open(block, whole, summed);
        piece.put(0, whole, skip, piece.remaining());
        return code;
    }

    private int change(long block, int skip, ByteBuffer piece) {
        ByteBuffer whole = piecewise(block);
        int code = open(block, whole, false);
        if (code != Codes.OK && code != Codes.SHORT_READ) {
            return code;
        }
        whole.clear().limit(layout.length(block));
        whole.put(skip, piece, 0, piece.remaining());
        return close(block, whole);
    }

    private ByteBuffer piecewise(long block) {
        ByteBuffer whole = piecewise == null ? ByteBuffer.allocateDirect(SealedLayout.PAGE) : piecewise;
        piecewise = whole;
        return whole.clear().limit(layout.length(block));
    }

    private int open(long block, ByteBuffer content, boolean summed) {
        sealed.clear().limit(layout.length(block) + BlockSeal.OVERHEAD);
        int code = raw.read(sealed.duplicate(), base + layout.place(block));
        boolean there = code == Codes.OK && !untouched();
        if (there && seal.open(sealed, block, content.duplicate())) {
            return Codes.OK;
        }
        content.duplicate().put(new byte[content.remaining()]);
        return there && !summed ? Codes.CORRUPT : code;
    }

    private int close(long block, ByteBuffer content) {
        sealed.clear().limit(layout.length(block) + BlockSeal.OVERHEAD);
        seal.seal(content.duplicate(), block, sealed);
        return raw.write(sealed.flip(), base + layout.place(block));
    }

    /** Where SQLite makes a file longer, the system fills up with zeros. No sealed block begins and ends so. */
    private boolean untouched() {
        int end = sealed.limit();
        return sealed.getLong(0) == 0 && sealed.getLong(end - 8) == 0 && sealed.getLong(end - 16) == 0;
    }
}
