package org.fovea.dicom.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The central directory of a ZIP archive (PKWARE APPNOTE 4.3, with ZIP64). Read by ourselves and not by the Java library,
 * which refuses a whole archive for one locked member.
 */
public final class ZipDirectory {

    private static final int LOCAL = 0x04034b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int END_64_BYTES = 56;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGEST_DIRECTORY = 256 << 20;

    /** Keeps sums of sizes from running over. */
    private static final long LONGEST_FILE = 1L << 42;

    /** Where the directory lies. */
    private record End(long members, long bytes, long offset, long base) {}

    private final FileChannel channel;
    private final String name;
    private final ZipLimits limits;

    private ZipDirectory(FileChannel channel, String name, ZipLimits limits) {
        this.channel = channel;
        this.name = name;
        this.limits = limits;
    }

    /** Whether a file begins as archives do; one that cannot be read does not. */
    public static boolean begins(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer first = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            while (first.hasRemaining() && channel.read(first) >= 0) {
                // A short read goes on.
            }
            return !first.hasRemaining() && (first.getInt(0) == LOCAL || first.getInt(0) == END);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * The files in an archive, folders left out.
     *
     * @param name as sentences name it
     * @throws ZipRefusal where the directory is damaged or passes the limits
     */
    public static List<ZipMember> read(Path archive, String name, ZipLimits limits) throws IOException {
        try (FileChannel channel = FileChannel.open(archive)) {
            return new ZipDirectory(channel, name, limits).members();
        }
    }

    private List<ZipMember> members() throws IOException {
        End end = end();
        if (end.members() > limits.members()) {
            throw new ZipRefusal(ZipProblem.TOO_LARGE, name, "members");
        }
        if (end.bytes() > LARGEST_DIRECTORY) {
            throw new ZipRefusal(ZipProblem.TOO_LARGE, name, "directory bytes");
        }
        ByteBuffer directory = bytes(end.base() + end.offset(), (int) end.bytes());
        List<ZipMember> members = new ArrayList<>();
        long packed = 0;
        for (long i = 0; i < end.members(); i++) {
            ZipMember member = member(directory, end.base());
            packed += member.packedBytes();
            if (!member.name().endsWith("/")) {
                members.add(member);
            }
        }
        if (packed > channel.size()) {
            // Members that share their bytes: a bomb.
            throw new ZipRefusal(ZipProblem.DAMAGED, name);
        }
        return members;
    }

    private ZipMember member(ByteBuffer directory, long base) throws ZipRefusal {
        if (directory.remaining() < ENTRY_BYTES || directory.getInt(directory.position()) != ENTRY) {
            throw damaged();
        }
        int at = directory.position();
        int nameBytes = word(directory, at + 28);
        int extraBytes = word(directory, at + 30);
        int next = ENTRY_BYTES + nameBytes + extraBytes + word(directory, at + 32);
        if (directory.remaining() < next) {
            throw damaged();
        }
        byte[] label = new byte[nameBytes];
        directory.get(at + ENTRY_BYTES, label);
        ZipSizes sizes = new ZipSizes(
                Integer.toUnsignedLong(directory.getInt(at + 24)),
                Integer.toUnsignedLong(directory.getInt(at + 20)),
                Integer.toUnsignedLong(directory.getInt(at + 42)));
        sizes = sizes.widened(directory.slice(at + ENTRY_BYTES + nameBytes, extraBytes));
        directory.position(at + next);
        if (sizes.bytes() < 0 || sizes.packedBytes() < 0 || sizes.packedBytes() > LONGEST_FILE || sizes.header() < 0) {
            throw damaged();
        }
        return new ZipMember(
                ZipNames.readable(label),
                word(directory, at + 10),
                (word(directory, at + 8) & 1) != 0,
                directory.getInt(at + 16),
                sizes.packedBytes(),
                sizes.bytes(),
                base + sizes.header());
    }

    private End end() throws IOException {
        int tail = (int) Math.min(channel.size(), END_BYTES + LONGEST_COMMENT);
        long start = channel.size() - tail;
        ByteBuffer bytes = bytes(start, tail);
        for (int i = tail - END_BYTES; i >= 0; i--) {
            if (bytes.getInt(i) == END && i + END_BYTES + word(bytes, i + 20) <= tail) {
                return end(bytes, i, start + i);
            }
        }
        throw damaged();
    }

    private End end(ByteBuffer bytes, int at, long position) throws IOException {
        long members = word(bytes, at + 10);
        long length = Integer.toUnsignedLong(bytes.getInt(at + 12));
        long offset = Integer.toUnsignedLong(bytes.getInt(at + 16));
        long behind = position;
        if ((members == 0xffff || length == 0xffffffffL || offset == 0xffffffffL) && position >= LOCATOR_BYTES) {
            ByteBuffer locator = bytes(position - LOCATOR_BYTES, LOCATOR_BYTES);
            if (locator.getInt(0) == LOCATOR_64) {
                behind = locator.getLong(8);
                ByteBuffer wide = bytes(behind, END_64_BYTES);
                if (wide.getInt(0) != END_64) {
                    throw damaged();
                }
                members = wide.getLong(32);
                length = wide.getLong(40);
                offset = wide.getLong(48);
            }
        }
        long base = behind - length - offset;
        if (members < 0 || length < 0 || members > length / ENTRY_BYTES || offset < 0 || offset > behind || base < 0) {
            throw damaged();
        }
        return new End(members, length, offset, base);
    }

    private ByteBuffer bytes(long position, int length) throws IOException {
        if (position < 0 || length < 0 || position > channel.size() - length) {
            throw damaged();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw damaged();
            }
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int word(ByteBuffer bytes, int index) {
        return Short.toUnsignedInt(bytes.getShort(index));
    }

    private ZipRefusal damaged() {
        return new ZipRefusal(ZipProblem.DAMAGED, name);
    }
}
