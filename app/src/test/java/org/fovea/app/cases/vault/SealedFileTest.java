package org.fovea.app.cases.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealedFileTest {

    private static final int BASE = 100;

    private final Random random = new Random(11);
    private final MemoryFile disk = new MemoryFile();

    private SealedFile file(SealedLayout layout) {
        return new SealedFile(disk, layout, new BlockSeal(new SecretKeySpec(new byte[32], "AES"), layout), BASE);
    }

    @ParameterizedTest
    @EnumSource
    void holdsWhatAPlainFileWouldHold(SealedLayout layout) {
        SealedFile file = file(layout);
        byte[] plain = new byte[60_000];
        int end = 0;
        for (int turn = 0; turn < 400; turn++) {
            int at = random.nextInt(50_000);
            byte[] piece = new byte[random.nextInt(1, 9_000)];
            random.nextBytes(piece);
            System.arraycopy(piece, 0, plain, at, piece.length);
            end = Math.max(end, at + piece.length);
            assertThat(file.write(direct(piece), at)).isEqualTo(Codes.OK);

            int from = random.nextInt(end);
            ByteBuffer read = ByteBuffer.allocateDirect(random.nextInt(1, end - from + 1));
            assertThat(file.read(read, from)).isIn(Codes.OK, Codes.SHORT_READ);
            assertThat(bytes(read.flip())).isEqualTo(Arrays.copyOfRange(plain, from, from + read.limit()));
        }
        assertThat(file.size()).isBetween((long) end, (long) end + SealedLayout.PAGE);
    }

    @ParameterizedTest
    @EnumSource
    void keepsNothingInTheClear(SealedLayout layout) {
        file(layout).write(direct("Zhang^San".repeat(2_000).getBytes(StandardCharsets.US_ASCII)), 0);
        assertThat(new String(disk.bytes, 0, disk.length, StandardCharsets.ISO_8859_1))
                .doesNotContain("Zhang", "^San");
    }

    @Test
    void aPageIsOnlyReadWhereItWasWritten() {
        SealedFile file = file(SealedLayout.PAGES);
        byte[] two = new byte[2 * SealedLayout.PAGE];
        random.nextBytes(two);
        file.write(direct(two), 0);
        int sealed = SealedLayout.PAGE + BlockSeal.OVERHEAD;
        System.arraycopy(disk.bytes, BASE, disk.bytes, BASE + sealed, sealed);

        assertThat(page(file, 0)).isEqualTo(Codes.OK);
        assertThat(page(file, 1))
                .as("the first page in the place of the second")
                .isEqualTo(Codes.CORRUPT);
        disk.bytes[BASE + 2_000] ^= 1;
        assertThat(page(file, 0)).as("one bit is another").isEqualTo(Codes.CORRUPT);
    }

    @Test
    void aLogPageIsNoDatabasePage() {
        file(SealedLayout.LOG).write(direct(new byte[] {1, 2, 3}), 0);
        assertThat(file(SealedLayout.PAGES).read(ByteBuffer.allocateDirect(3), 0))
                .isNotEqualTo(Codes.OK);
    }

    @Test
    void whatTheSystemFilledUpIsZeroAndWhatIsNotThereIsShort() {
        SealedFile file = file(SealedLayout.PAGES);
        file.write(direct(new byte[SealedLayout.PAGE]), 3 * SealedLayout.PAGE);
        assertThat(file.size()).isEqualTo(4 * SealedLayout.PAGE);
        assertThat(page(file, 1)).isEqualTo(Codes.OK);
        assertThat(page(file, 4)).isEqualTo(Codes.SHORT_READ);
        file.truncate(SealedLayout.PAGE);
        assertThat(file.size()).isEqualTo(SealedLayout.PAGE);
    }

    /** SQLite reads frames whole when it looks for the last one that was finished, and checks their sums itself. */
    @Test
    void aFrameThatWasNotFinishedReadsAsNothingInRecoveryAndIsDamageLater() {
        SealedFile log = file(SealedLayout.LOG);
        byte[] headerAndFrame = new byte[32 + 24 + SealedLayout.PAGE];
        random.nextBytes(headerAndFrame);
        log.write(direct(headerAndFrame), 0);
        disk.bytes[disk.length - 1] ^= 1;

        ByteBuffer frame = ByteBuffer.allocateDirect(24 + SealedLayout.PAGE);
        assertThat(log.read(frame, 32)).isEqualTo(Codes.OK);
        assertThat(bytes(frame.flip()))
                .startsWith(Arrays.copyOfRange(headerAndFrame, 32, 56))
                .endsWith(new byte[SealedLayout.PAGE]);
        assertThat(log.read(ByteBuffer.allocateDirect(SealedLayout.PAGE), 56)).isEqualTo(Codes.CORRUPT);
        disk.length -= 10;
        assertThat(log.size()).as("without the frame's page").isEqualTo(56);
    }

    private static int page(SealedFile file, int page) {
        return file.read(ByteBuffer.allocateDirect(SealedLayout.PAGE), (long) page * SealedLayout.PAGE);
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** A disk. */
    private static final class MemoryFile implements SealedFile.Raw {

        private final byte[] bytes = new byte[80_000];
        private int length;

        @Override
        public int read(ByteBuffer to, long at) {
            boolean whole = at + to.remaining() <= length;
            to.put(bytes, (int) at, Math.clamp(length - at, 0, to.remaining()));
            return whole ? Codes.OK : Codes.SHORT_READ;
        }

        @Override
        public int write(ByteBuffer from, long at) {
            int end = (int) at + from.remaining();
            from.get(bytes, (int) at, from.remaining());
            length = Math.max(length, end);
            return Codes.OK;
        }

        @Override
        public int truncate(long size) {
            length = (int) size;
            return Codes.OK;
        }

        @Override
        public long size() {
            return length;
        }
    }
}
