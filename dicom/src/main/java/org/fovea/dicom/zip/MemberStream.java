package org.fovea.dicom.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.fovea.dicom.Progress;

/** The unpacked bytes of one member: counted, checked against its directory, stopped when asked to. */
final class MemberStream implements AutoCloseable {

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int CHUNK = 64 * 1024;

    private final FileChannel channel;
    private final ZipMember member;
    private final ZipBudget budget;
    private final Progress progress;
    private final Inflater inflater = new Inflater(true);
    private final InputStream bytes;

    MemberStream(Path archive, ZipMember member, ZipBudget budget, Progress progress) throws IOException {
        this.member = member;
        this.budget = budget;
        this.progress = progress;
        if (member.encrypted()) {
            throw new ZipRefusal(ZipProblem.ENCRYPTED, member.name());
        }
        if (member.method() != ZipMember.STORED && member.method() != ZipMember.DEFLATED) {
            throw new ZipRefusal(ZipProblem.UNKNOWN_METHOD, member.name(), "" + member.method());
        }
        if (member.bytes() > budget.limits().memberBytes()) {
            throw new ZipRefusal(ZipProblem.TOO_LARGE, member.name(), "unpacked bytes");
        }
        channel = FileChannel.open(archive);
        try {
            long data = data();
            channel.position(data);
            InputStream packed = new PackedBytes(channel, data + member.packedBytes());
            bytes = member.method() == ZipMember.DEFLATED ? new InflaterInputStream(packed, inflater, CHUNK) : packed;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Takes the bytes as they come. */
    interface Target {
        void write(byte[] bytes, int length) throws IOException;
    }

    /** @throws ZipRefusal where more, fewer or other bytes come out than the directory says */
    void copyTo(Target target) throws IOException {
        CRC32 sum = new CRC32();
        byte[] chunk = new byte[CHUNK];
        long count = 0;
        try {
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                if (progress.cancelled()) {
                    throw new IOException("cancelled");
                }
                budget.spend(read);
                count += read;
                if (count > member.bytes()) {
                    throw damaged();
                }
                sum.update(chunk, 0, read);
                target.write(chunk, read);
            }
        } catch (ZipException | EOFException broken) {
            throw damaged();
        }
        if (count != member.bytes() || (int) sum.getValue() != member.crc32()) {
            throw damaged();
        }
    }

    /** Where the packed bytes begin, behind a local header whose lengths may differ from the directory's. */
    private long data() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(LOCAL_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (header.hasRemaining()) {
            if (channel.read(header, member.header() + header.position()) < 0) {
                throw damaged();
            }
        }
        long data = member.header()
                + LOCAL_BYTES
                + Short.toUnsignedInt(header.getShort(26))
                + Short.toUnsignedInt(header.getShort(28));
        if (header.getInt(0) != LOCAL || data > channel.size() - member.packedBytes()) {
            throw damaged();
        }
        return data;
    }

    private ZipRefusal damaged() {
        return new ZipRefusal(ZipProblem.DAMAGED_CONTENT, member.name());
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        channel.close();
    }

    /** A stretch of a file. */
    private static final class PackedBytes extends InputStream {
        private final FileChannel channel;
        private final long end;

        PackedBytes(FileChannel channel, long end) {
            this.channel = channel;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int wanted = (int) Math.min(length, end - channel.position());
            return wanted <= 0 ? -1 : channel.read(ByteBuffer.wrap(target, offset, wanted));
        }
    }
}
