package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PduGateTest {

    private static final int LONGEST = 100;

    /** Units of the given lengths, one behind the other. */
    private static byte[] units(int... lengths) {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[2000]);
        for (int length : lengths) {
            bytes.put((byte) 4).put((byte) 0).putInt(length);
            bytes.position(Math.min(bytes.limit(), bytes.position() + Math.clamp(length, 0, 500)));
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static InputStream gate(byte[] bytes) {
        return new PduGate(new ByteArrayInputStream(bytes), LONGEST);
    }

    @Test
    void unitsWithinTheLimitPassUnchanged() throws IOException {
        byte[] bytes = units(100, 0, 7, 99);
        assertThat(gate(bytes).readAllBytes()).isEqualTo(bytes);
        InputStream byByte = gate(bytes);
        for (byte value : bytes) {
            assertThat(byByte.read()).isEqualTo(value & 0xff);
        }
        assertThat(byByte.read()).isEqualTo(-1);
    }

    @Test
    void aLongerOneEndsTheConnection() {
        assertThatThrownBy(() -> gate(units(101)).readAllBytes()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> gate(units(50, 101)).readAllBytes()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> gate(units(-1)).readAllBytes()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> gate(units(101)).skip(10)).isInstanceOf(IOException.class);
    }
}
