package org.fovea.dicom.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RleDecoderTest {

    @Property(tries = 300)
    void decodesWhatWasEncoded(
            @ForAll @IntRange(min = 1, max = 400) int pixels,
            @ForAll @IntRange(min = 1, max = 3) int samples,
            @ForAll @IntRange(min = 1, max = 4) int bytes,
            @ForAll long seed)
            throws CodecException {
        byte[] image = image(pixels * samples * bytes, seed);
        byte[] stream = encode(image, pixels, samples, bytes);
        assertThat(RleDecoder.decode(stream, pixels, samples, bytes)).isEqualTo(image);
    }

    @Property(tries = 500)
    void failsInOneWayOnly(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] stream = encode(image(120, seed), 60, 1, 2);
        for (int i = 0; i < 4; i++) {
            stream[random.nextInt(stream.length)] = (byte) random.nextInt();
        }
        stream = Arrays.copyOf(stream, random.nextInt(stream.length + 1));
        try {
            assertThat(RleDecoder.decode(stream, 60, 1, 2)).hasSize(120);
        } catch (CodecException expected) {
            assertThat(expected).hasMessageContaining("RLE");
        } catch (RuntimeException other) {
            fail("a broken stream must be named", other);
        }
    }

    @Test
    void knowsTheExampleOfTheStandard() throws CodecException {
        // One segment: literal run of 3, replicate run of 4, no-op.
        byte[] stream = new byte[64 + 7];
        ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putInt(64);
        System.arraycopy(new byte[] {2, 10, 20, 30, -128, -3, 7}, 0, stream, 64, 7);
        assertThat(RleDecoder.decode(stream, 7, 1, 1)).containsExactly(10, 20, 30, 7, 7, 7, 7);
    }

    @Test
    void refusesAnotherNumberOfSegments() {
        byte[] stream = encode(image(60, 1), 60, 1, 1);
        assertThatThrownBy(() -> RleDecoder.decode(stream, 60, 3, 1)).isInstanceOf(CodecException.class);
    }

    private static byte[] image(int length, long seed) {
        Random random = new Random(seed);
        byte[] image = new byte[length];
        for (int i = 0; i < length; i++) {
            image[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt() : i == 0 ? 0 : image[i - 1]);
        }
        return image;
    }

    private static byte[] encode(byte[] image, int pixels, int samples, int bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(samples * bytes);
        for (int sample = 0; sample < samples; sample++) {
            for (int significance = bytes - 1; significance >= 0; significance--) {
                header.putInt(64 + body.size());
                byte[] plane = new byte[pixels];
                for (int i = 0; i < pixels; i++) {
                    plane[i] = image[(i * samples + sample) * bytes + significance];
                }
                pack(plane, body);
            }
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(header.array());
        stream.writeBytes(body.toByteArray());
        return stream.toByteArray();
    }

    private static void pack(byte[] plane, ByteArrayOutputStream out) {
        int at = 0;
        while (at < plane.length) {
            int run = 1;
            while (at + run < plane.length && run < 128 && plane[at + run] == plane[at]) {
                run++;
            }
            if (run > 1) {
                out.write(1 - run);
                out.write(plane[at]);
            } else {
                out.write(0);
                out.write(plane[at]);
            }
            at += run;
        }
    }
}
