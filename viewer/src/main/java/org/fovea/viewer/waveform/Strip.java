package org.fovea.viewer.waveform;

import org.fovea.dicom.waveform.Channel;

/**
 * A stretch of one curve on the paper.
 *
 * @param fromSample first sample drawn
 * @param toSample one past the last
 * @param leftMm where the first sample lies
 * @param baselineMm where the channel's {@code zero} lies, from the paper's upper edge
 * @param zero value of the channel at the baseline, in its unit
 * @param mmPerUnit height of one unit of the channel
 */
public record Strip(
        Channel channel,
        int fromSample,
        int toSample,
        double leftMm,
        double baselineMm,
        double zero,
        double mmPerUnit) {

    /** Height of a sample from the paper's upper edge; not a number where there is no data. */
    double downMm(int sample) {
        return baselineMm - (channel.value(sample) - zero) * mmPerUnit;
    }
}
