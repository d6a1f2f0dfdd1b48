package org.fovea.dicom.waveform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** How samples are written (PS3.3 C.10.9.1.5): two's complement or unsigned, 8, 16 or 32 bits. */
enum WaveformSamples {
    SB(1),
    UB(1),
    SS(2),
    US(2),
    SL(4),
    UL(4);

    private final int bytes;

    WaveformSamples(int bytes) {
        this.bytes = bytes;
    }

    static Optional<WaveformSamples> of(String interpretation) {
        return Arrays.stream(values())
                .filter(form -> form.name().equals(interpretation))
                .findFirst();
    }

    int bytes() {
        return bytes;
    }

    /** Whole samples in a value field. */
    int count(byte[] data) {
        return data.length / bytes;
    }

    /**
     * One channel's samples of interleaved ones.
     *
     * @param data little endian
     */
    int[] channel(byte[] data, int channel, int channels, int count) {
        ByteBuffer buffer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int[] samples = new int[count];
        for (int i = 0; i < count; i++) {
            samples[i] = at(buffer, (i * channels + channel) * bytes);
        }
        return samples;
    }

    int at(ByteBuffer buffer, int offset) {
        return switch (this) {
            case SB -> buffer.get(offset);
            case UB -> buffer.get(offset) & 0xff;
            case SS -> buffer.getShort(offset);
            case US -> buffer.getShort(offset) & 0xffff;
            // Above 2 to the 31st would need a wider type; no converter has that range.
            case SL, UL -> buffer.getInt(offset);
        };
    }
}
