package org.fovea.viewer.waveform;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.waveform.Channel;
import org.fovea.dicom.waveform.Lead;
import org.fovea.dicom.waveform.MultiplexGroup;

/**
 * Where curves lie on one page of paper: twelve leads in three rows of four, each a quarter of the page's time, with lead
 * II in full below; anything else one below the other.
 *
 * @param marginMm room at the left, for the calibration mark
 */
public record TraceLayout(List<Strip> strips, double widthMm, double heightMm, double marginMm) {

    /** Seconds of a page of the standard twelve-lead electrocardiogram. */
    public static final double PAGE_SECONDS = 10;

    private static final double MARGIN = 15;
    private static final double ROW = 30;
    private static final double CURVE = 20;

    private static final Lead[][] STANDARD = {
        {Lead.I, Lead.AVR, Lead.V1, Lead.V4},
        {Lead.II, Lead.AVL, Lead.V2, Lead.V5},
        {Lead.III, Lead.AVF, Lead.V3, Lead.V6},
    };

    public TraceLayout {
        strips = List.copyOf(strips);
    }

    /**
     * @param startSecond where the page begins in the recording
     */
    public static TraceLayout of(MultiplexGroup group, PaperScale scale, double startSecond) {
        int from = (int) Math.clamp(Math.round(startSecond * group.samplingHz()), 0, group.samples() - 1L);
        int to = (int) Math.min(group.samples(), from + Math.round(PAGE_SECONDS * group.samplingHz()));
        boolean standard = group.twelveLeads() && group.seconds() >= PAGE_SECONDS / 2;
        List<Strip> strips = standard ? standard(group, scale, from, to) : stacked(group, scale, from, to);
        int rows = standard ? STANDARD.length + 1 : group.channels().size();
        return new TraceLayout(strips, MARGIN + PAGE_SECONDS * scale.mmPerSecond(), rows * ROW, MARGIN);
    }

    private static List<Strip> standard(MultiplexGroup group, PaperScale scale, int from, int to) {
        List<Strip> strips = new ArrayList<>();
        int quarter = (int) Math.round(PAGE_SECONDS / STANDARD[0].length * group.samplingHz());
        for (int row = 0; row < STANDARD.length; row++) {
            for (int column = 0; column < STANDARD[row].length; column++) {
                int first = Math.min(to, from + column * quarter);
                double left = MARGIN + column * quarter / group.samplingHz() * scale.mmPerSecond();
                Channel channel = group.channel(STANDARD[row][column]).orElseThrow();
                strips.add(strip(channel, first, Math.min(to, first + quarter), left, row, scale));
            }
        }
        Channel rhythm = group.channel(Lead.II).orElseThrow();
        strips.add(strip(rhythm, from, to, MARGIN, STANDARD.length, scale));
        return strips;
    }

    private static List<Strip> stacked(MultiplexGroup group, PaperScale scale, int from, int to) {
        List<Strip> strips = new ArrayList<>();
        for (int row = 0; row < group.channels().size(); row++) {
            strips.add(strip(group.channels().get(row), from, to, MARGIN, row, scale));
        }
        return strips;
    }

    private static Strip strip(Channel channel, int from, int to, double left, int row, PaperScale scale) {
        double middle = row * ROW + ROW / 2;
        if (channel.millivolts() > 0) {
            return new Strip(channel, from, to, left, middle, 0, channel.millivolts() * scale.mmPerMillivolt());
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double value = channel.value(i);
            if (!Double.isNaN(value)) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        double range = highest > lowest ? highest - lowest : 1;
        double zero = highest >= lowest ? (highest + lowest) / 2 : 0;
        return new Strip(channel, from, to, left, middle, zero, CURVE / range);
    }
}
