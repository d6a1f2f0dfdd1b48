package org.fovea.dicom.waveform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.jspecify.annotations.Nullable;

/** Reads the waveform and its annotations (PS3.3 C.10.9, C.10.10). */
final class WaveformReader {

    /** Twelve leads at 1 kHz for an hour are 43 million. */
    private static final int MOST_SAMPLES = 64 << 20;

    private final DicomObject object;
    private long samples;

    WaveformReader(DicomObject object) {
        this.object = object;
    }

    Outcome<Waveform> read() {
        List<MultiplexGroup> groups = new ArrayList<>();
        for (DicomObject item : object.items(Tag.WAVEFORM_SEQUENCE)) {
            String interpretation = item.text(Tag.WAVEFORM_SAMPLE_INTERPRETATION);
            WaveformSamples form = WaveformSamples.of(interpretation).orElse(null);
            if (form == null) {
                return Outcome.failure(Problem.of(WaveformProblem.UNKNOWN_SAMPLES, interpretation));
            }
            byte[] data = item.bytes(Tag.WAVEFORM_DATA);
            samples += form.count(data);
            if (samples > MOST_SAMPLES) {
                return Outcome.failure(Problem.of(WaveformProblem.TOO_LARGE));
            }
            MultiplexGroup group = group(item, form, data);
            if (group != null) {
                groups.add(group);
            }
        }
        return groups.isEmpty()
                ? Outcome.failure(Problem.of(WaveformProblem.NO_SAMPLES))
                : Outcome.success(new Waveform(groups, annotations()));
    }

    /** Channels are those that are defined; files exist that count them wrongly. */
    private static @Nullable MultiplexGroup group(DicomObject item, WaveformSamples form, byte[] data) {
        List<DicomObject> definitions = item.items(Tag.CHANNEL_DEFINITION_SEQUENCE);
        Double frequency = item.decimal(Tag.SAMPLING_FREQUENCY);
        int held = definitions.isEmpty() ? 0 : form.count(data) / definitions.size();
        int count = Math.min(held, item.integer(Tag.NUMBER_OF_WAVEFORM_SAMPLES, held));
        if (count < 1 || frequency == null || frequency <= 0) {
            return null;
        }
        Integer padding = padding(item, form);
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            channels.add(channel(definitions.get(i), form.channel(data, i, definitions.size(), count), padding));
        }
        Double offset = item.decimal(Tag.MULTIPLEX_GROUP_TIME_OFFSET);
        return new MultiplexGroup(
                item.text(Tag.MULTIPLEX_GROUP_LABEL),
                item.text(Tag.WAVEFORM_ORIGINALITY).equals("DERIVED"),
                frequency,
                offset == null ? 0 : offset,
                channels);
    }

    private static @Nullable Integer padding(DicomObject item, WaveformSamples form) {
        byte[] value = item.bytes(Tag.WAVEFORM_PADDING_VALUE);
        return value.length < form.bytes()
                ? null
                : form.at(ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN), 0);
    }

    private static Channel channel(DicomObject definition, int[] samples, @Nullable Integer padding) {
        Double sensitivity = definition.decimal(Tag.CHANNEL_SENSITIVITY);
        Double correction = definition.decimal(Tag.CHANNEL_SENSITIVITY_CORRECTION_FACTOR);
        Double baseline = definition.decimal(Tag.CHANNEL_BASELINE);
        double step = sensitivity == null ? 0 : sensitivity;
        boolean calibrated = step != 0;
        double factor = correction == null || correction == 0 ? 1 : correction;
        return new Channel(
                definition.text(Tag.CHANNEL_LABEL),
                CodedConcept.in(definition, Tag.CHANNEL_SOURCE_SEQUENCE),
                calibrated ? CodedConcept.in(definition, Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE) : CodedConcept.NONE,
                calibrated ? step * factor : 1,
                baseline == null || !calibrated ? 0 : baseline,
                samples,
                padding);
    }

    private List<WaveformAnnotation> annotations() {
        return object.items(Tag.WAVEFORM_ANNOTATION_SEQUENCE).stream()
                .map(item -> new WaveformAnnotation(
                        item.integer(Tag.ANNOTATION_GROUP_NUMBER, 0),
                        item.text(Tag.UNFORMATTED_TEXT_VALUE),
                        CodedConcept.in(item, Tag.CONCEPT_NAME_CODE_SEQUENCE),
                        item.text(Tag.NUMERIC_VALUE),
                        CodedConcept.in(item, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE),
                        CodedConcept.in(item, Tag.CONCEPT_CODE_SEQUENCE),
                        item.text(Tag.TEMPORAL_RANGE_TYPE),
                        Arrays.stream(item.integers(Tag.REFERENCED_SAMPLE_POSITIONS))
                                .boxed()
                                .toList()))
                .toList();
    }
}
