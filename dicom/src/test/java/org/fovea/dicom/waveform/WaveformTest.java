package org.fovea.dicom.waveform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.junit.jupiter.api.Test;

class WaveformTest {

    @Property
    void everySampleOfEveryChannelIsInItsPlace(@ForAll short[] values) {
        byte[] data = new byte[4 * values.length];
        ByteBuffer buffer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        for (short value : values) {
            buffer.putShort(value).putShort((short) ~value);
        }
        Outcome<Waveform> read = Waveform.of(object("SS", data, "5", "5"));
        if (values.length == 0) {
            assertThat(read).isEqualTo(Outcome.failure(Problem.of(WaveformProblem.NO_SAMPLES)));
            return;
        }
        MultiplexGroup group = read.orElseThrow().groups().getFirst();
        assertThat(group.samples()).isEqualTo(values.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(group.channels().get(0).value(i)).isEqualTo(values[i] * 5.0 + 1);
            assertThat(group.channels().get(1).samples()[i]).isEqualTo((short) ~values[i]);
        }
    }

    @Test
    void widthsAndSignsAreTakenApart() {
        byte[] data = {-1, 2, 3, -4, -5, 6, 7, -8};
        assertThat(first("SB", data).samples()).containsExactly(-1, 3, -5, 7);
        assertThat(first("UB", data).samples()).containsExactly(255, 3, 251, 7);
        assertThat(first("US", data).samples()).containsExactly(0x02ff, 0x06fb);
        assertThat(first("SL", data).samples()).containsExactly(0xfc0302ff);
    }

    @Test
    void anUncalibratedChannelShowsWhatIsStored() {
        Channel channel = first("SS", new byte[] {1, 0, 2, 0}, "", "");
        assertThat(channel.value(0)).isEqualTo(1);
        assertThat(channel.millivolts()).isZero();
    }

    @Test
    void paddingIsNoValue() {
        ObjectDraft object = object("SS", new byte[] {1, 0, 2, 0, 0, -128, 2, 0}, "5", "5");
        ((ObjectDraft) object.item(Tag.WAVEFORM_SEQUENCE)).bytes(Tag.WAVEFORM_PADDING_VALUE, new byte[] {0, -128});
        Channel channel =
                Waveform.of(object).orElseThrow().groups().getFirst().channels().getFirst();
        assertThat(channel.value(0)).isEqualTo(6);
        assertThat(channel.value(1)).isNaN();
    }

    @Test
    void leadsAreKnownByCodeAndByName() {
        Channel channel = first("SS", new byte[4], "1", "1");
        assertThat(channel.lead()).contains(Lead.AVR);
        assertThat(channel.title()).isEqualTo("aVR");
        assertThat(channel.millivolts()).isEqualTo(1e-3);
    }

    @Test
    void namesWhatCannotBeRead() {
        assertThat(Waveform.of(object("AB", new byte[4], "1", "1")))
                .isEqualTo(Outcome.failure(Problem.of(WaveformProblem.UNKNOWN_SAMPLES, "AB")));
        assertThat(Waveform.of(new ObjectDraft())).isEqualTo(Outcome.failure(Problem.of(WaveformProblem.NO_SAMPLES)));
    }

    private static Channel first(String form, byte[] data, String... sensitivities) {
        return Waveform.of(object(form, data, sensitivities.length == 0 ? new String[] {"1", "1"} : sensitivities))
                .orElseThrow()
                .groups()
                .getFirst()
                .channels()
                .getFirst();
    }

    private static ObjectDraft object(String form, byte[] data, String... sensitivities) {
        ObjectDraft[] channels = new ObjectDraft[sensitivities.length];
        for (int i = 0; i < channels.length; i++) {
            channels[i] = new ObjectDraft()
                    .text(Tag.CHANNEL_SENSITIVITY, sensitivities[i])
                    .text(Tag.CHANNEL_BASELINE, "1")
                    .items(
                            Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE,
                            new ObjectDraft().text(Tag.CODE_VALUE, "uV").text(Tag.CODING_SCHEME_DESIGNATOR, "UCUM"))
                    .items(
                            Tag.CHANNEL_SOURCE_SEQUENCE,
                            new ObjectDraft().text(Tag.CODE_VALUE, "2:62").text(Tag.CODE_MEANING, "something"));
        }
        return new ObjectDraft()
                .items(
                        Tag.WAVEFORM_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.SAMPLING_FREQUENCY, "500")
                                .integers(Tag.NUMBER_OF_WAVEFORM_SAMPLES, 1 << 30)
                                .text(Tag.WAVEFORM_SAMPLE_INTERPRETATION, form)
                                .items(Tag.CHANNEL_DEFINITION_SEQUENCE, channels)
                                .bytes(Tag.WAVEFORM_DATA, data));
    }
}
