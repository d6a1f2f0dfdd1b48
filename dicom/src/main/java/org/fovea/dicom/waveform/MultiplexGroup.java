package org.fovea.dicom.waveform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Channels that were sampled together.
 *
 * @param label may be empty
 * @param derived computed from other curves, such as an averaged beat
 * @param samplingHz samples a second; positive
 * @param offsetMs from the acquisition's beginning to the first sample
 * @param channels at least one, all of the same length
 */
public record MultiplexGroup(
        String label, boolean derived, double samplingHz, double offsetMs, List<Channel> channels) {

    public MultiplexGroup {
        channels = List.copyOf(channels);
        if (!(samplingHz > 0) || Double.isInfinite(samplingHz) || channels.isEmpty()) {
            throw new IllegalArgumentException("a group has channels and a sampling frequency: " + samplingHz);
        }
    }

    /** Samples of each channel. */
    public int samples() {
        return channels.getFirst().samples().length;
    }

    public double seconds() {
        return samples() / samplingHz;
    }

    public Optional<Channel> channel(Lead lead) {
        return channels.stream()
                .filter(channel -> channel.lead().filter(lead::equals).isPresent())
                .findFirst();
    }

    /** All leads of the standard electrocardiogram are there. */
    public boolean twelveLeads() {
        return Arrays.stream(Lead.values()).allMatch(lead -> channel(lead).isPresent());
    }
}
