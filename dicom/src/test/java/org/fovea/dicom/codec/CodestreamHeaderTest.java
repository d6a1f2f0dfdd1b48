package org.fovea.dicom.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fovea.dicom.pixel.PhotometricInterpretation;
import org.fovea.dicom.pixel.PixelFormat;
import org.junit.jupiter.api.Test;

class CodestreamHeaderTest {

    /** SOI, APP0, SOF3 12 bits 30 x 40 one component, SOS. */
    private static final byte[] JPEG = HexFormat.of()
            .parseHex("ffd8" + "ffe000040000" + "ffc3000b" + "0c001e0028010111 00".replace(" ", "")
                    + "ffda0008010100010000" + "00ffd9");

    /** SOI, SOF55 8 bits 30 x 40 three components, SOS of one component. */
    private static final byte[] JPEG_LS = HexFormat.of()
            .parseHex("ffd8" + "ffe800041122" + "fff70011" + "08001e0028030111000211000311 00".replace(" ", "")
                    + "ffda0008010100000000" + "00ffd9");

    @Test
    void readsJpeg() throws CodecException {
        assertThat(CodestreamHeader.parse(JPEG))
                .isEqualTo(new CodestreamHeader(TransferSyntax.Coding.JPEG, 40, 30, 1, 12, false));
    }

    @Test
    void readsJpegLsAndItsInterleaving() throws CodecException {
        assertThat(CodestreamHeader.parse(JPEG_LS))
                .isEqualTo(new CodestreamHeader(TransferSyntax.Coding.JPEG_LS, 40, 30, 3, 8, true));
    }

    @Test
    void takesApplicationDataOutOfJpegLs() throws CodecException {
        byte[] bare = JpegLsStream.withoutApplicationData(JPEG_LS);
        assertThat(bare).hasSize(JPEG_LS.length - 6).endsWith(0, 0xff, 0xd9);
        assertThat(CodestreamHeader.parse(bare)).isEqualTo(CodestreamHeader.parse(JPEG_LS));
    }

    @Test
    void readsJpeg2000() throws CodecException {
        assertThat(CodestreamHeader.parse(jpeg2000(11)))
                .isEqualTo(new CodestreamHeader(TransferSyntax.Coding.JPEG_2000, 40, 30, 1, 12, false));
    }

    @Test
    void refusesTheprecisionThatKillsTheNativeCodec() throws CodecException {
        CodestreamHeader header = CodestreamHeader.parse(jpeg2000(18));
        PixelFormat format = new PixelFormat(30, 40, 1, 16, 12, 11, false, PhotometricInterpretation.MONOCHROME2);
        assertThatThrownBy(() -> header.mustAgree(format))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("19 bits");
    }

    @Test
    void refusesAnotherSizeOrAnotherNumberOfComponents() throws CodecException {
        CodestreamHeader header = CodestreamHeader.parse(JPEG);
        PixelFormat wide = new PixelFormat(30, 41, 1, 16, 12, 11, false, PhotometricInterpretation.MONOCHROME2);
        PixelFormat colour = new PixelFormat(30, 40, 3, 16, 12, 11, false, PhotometricInterpretation.RGB);
        assertThatThrownBy(() -> header.mustAgree(wide)).hasMessageContaining("40 x 30 instead of 41 x 30");
        assertThatThrownBy(() -> header.mustAgree(colour)).hasMessageContaining("components");
    }

    @Property(tries = 2000)
    void brokenHeadersFailInOneWayOnly(@ForAll long seed) {
        Random random = new Random(seed);
        byte[][] seeds = {JPEG, JPEG_LS, jpeg2000(11)};
        byte[] stream = seeds[random.nextInt(3)].clone();
        for (int i = 0; i < 3; i++) {
            stream[random.nextInt(stream.length)] = (byte) random.nextInt();
        }
        stream = Arrays.copyOf(stream, random.nextInt(stream.length + 1));
        try {
            CodestreamHeader.parse(stream);
            if (stream.length > 4 && stream[1] == (byte) 0xd8) {
                JpegLsStream.withoutApplicationData(stream);
            }
        } catch (CodecException expected) {
            assertThat(expected).hasMessageContaining("JPEG");
        } catch (RuntimeException other) {
            fail("a broken stream must be named", other);
        }
    }

    private static byte[] jpeg2000(int ssiz) {
        ByteBuffer bytes = ByteBuffer.allocate(60);
        bytes.putInt(0xff4fff51).putShort((short) 41).putShort((short) 0);
        bytes.putInt(40)
                .putInt(30)
                .putInt(0)
                .putInt(0)
                .putInt(40)
                .putInt(30)
                .putInt(0)
                .putInt(0);
        bytes.putShort((short) 1).put((byte) ssiz).put((byte) 1).put((byte) 1);
        return bytes.array();
    }
}
