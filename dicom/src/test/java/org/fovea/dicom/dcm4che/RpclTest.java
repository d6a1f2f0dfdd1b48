package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * HTJ2K with RPCL (1.2.840.10008.1.2.4.202), of which the corpus has no file: what PS3.5 10.18 asks of it beyond .201 is
 * the progression, which the corpus's own stream has, and TLM segments, which are put in here.
 */
class RpclTest {

    private static final int SOC = 0xff4fff51;
    private static final int COD = 0xff52;
    private static final int SOT = 0xff90;
    private static final int TLM = 0xff55;
    private static final int RPCL = 2;

    @TempDir
    private Path folder;

    @Test
    void aStreamWithRpclAndTileLengthsIsExact() throws IOException {
        Path plain = Corpus.folder().resolve("pydicom-data/data_store/data/HTJ2KLossless_08_RGB.dcm");
        Path made = Files.write(folder.resolve("rpcl.dcm"), withTileLengths(Files.readAllBytes(plain)));
        DicomFiles files = new DicomFiles();
        assertThat(files.instance(made).orElseThrow().transferSyntaxUid())
                .isEqualTo(TransferSyntax.HTJ2K_LOSSLESS_RPCL.uid());
        assertThat(bytes(files.stored(made, 1).orElseThrow()))
                .isEqualTo(bytes(files.stored(plain, 1).orElseThrow()));
    }

    private static byte[] bytes(StoredFrame frame) {
        if (frame.samples() instanceof Samples.Bytes(byte[] values)) {
            return values;
        }
        throw new AssertionError("8 bit");
    }

    private static byte[] withTileLengths(byte[] file) {
        ByteBuffer stream = ByteBuffer.wrap(file);
        int start = find(stream, 0, 4, SOC);
        int coding = find(stream, start, 2, COD);
        assertThat(file[coding + 5]).as("progression").isEqualTo((byte) RPCL);
        int firstTile = find(stream, coding, 2, SOT);
        List<Integer> lengths = new ArrayList<>();
        for (int at = firstTile; (stream.getShort(at) & 0xffff) == SOT; at += lengths.getLast()) {
            lengths.add(stream.getInt(at + 6));
        }
        int added = 6 + 4 * lengths.size();
        ByteBuffer made = ByteBuffer.allocate(file.length + added);
        made.put(file, 0, firstTile)
                .putShort((short) TLM)
                .putShort((short) (added - 2))
                .put((byte) 0)
                .put((byte) 0x40);
        lengths.forEach(made::putInt);
        made.put(file, firstTile, file.length - firstTile);
        made.order(ByteOrder.LITTLE_ENDIAN).putInt(start - 4, made.getInt(start - 4) + added);
        byte[] bytes = made.array();
        String text = new String(bytes, 0, start, StandardCharsets.ISO_8859_1);
        bytes[
                text.indexOf(TransferSyntax.HTJ2K_LOSSLESS.uid())
                        + TransferSyntax.HTJ2K_LOSSLESS.uid().length()
                        - 1] = '2';
        return bytes;
    }

    private static int find(ByteBuffer stream, int from, int bytes, int marker) {
        int at = from;
        while ((bytes == 4 ? stream.getInt(at) : stream.getShort(at) & 0xffff) != marker) {
            at++;
        }
        return at;
    }
}
