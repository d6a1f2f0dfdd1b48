package org.fovea.viewer.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.waveform.Channel;
import org.fovea.dicom.waveform.Lead;
import org.fovea.dicom.waveform.MultiplexGroup;
import org.junit.jupiter.api.Test;

class TraceLayoutTest {

    private static final CodedConcept MICROVOLT = new CodedConcept("uV", "UCUM", "microvolt");

    @Test
    void twelveLeadsStandInThreeRowsOfFourWithTheRhythmBelow() {
        TraceLayout page = TraceLayout.of(twelve(10), PaperScale.USUAL, 0);
        assertThat(page.strips()).hasSize(13);
        assertThat(page.strips())
                .extracting(strip -> strip.channel().title())
                .containsExactly("I", "aVR", "V1", "V4", "II", "aVL", "V2", "V5", "III", "aVF", "V3", "V6", "II");
        assertThat(page.widthMm() - page.marginMm()).isEqualTo(250);
        Strip v1 = page.strips().get(2);
        assertThat(v1.leftMm() - page.marginMm()).isCloseTo(125, within(1e-9));
        assertThat(v1.fromSample()).isEqualTo(2500);
        assertThat(v1.toSample()).isEqualTo(3750);
        assertThat(page.strips().getLast().toSample()).isEqualTo(5000);
    }

    @Test
    void aMillivoltIsTenMillimetresHighAndASecondTwentyFiveLong() {
        Strip first = TraceLayout.of(twelve(10), PaperScale.USUAL, 0).strips().getFirst();
        // Samples of 1000 microvolt.
        assertThat(first.baselineMm() - first.downMm(0)).isCloseTo(10, within(1e-9));
        assertThat(PaperScale.USUAL.text()).isEqualTo("25 mm/s  10 mm/mV");
        assertThat(new PaperScale(12.5, 20).text()).isEqualTo("12.5 mm/s  20 mm/mV");
    }

    @Test
    void aLaterPageEndsWithTheRecording() {
        TraceLayout page = TraceLayout.of(twelve(12), PaperScale.USUAL, 8);
        assertThat(page.strips().getLast().fromSample()).isEqualTo(4000);
        assertThat(page.strips().getLast().toSample()).isEqualTo(6000);
        assertThat(page.strips()).allMatch(strip -> strip.fromSample() <= strip.toSample());
    }

    @Test
    void whatHasNoVoltageFillsItsRowWithItsOwnScale() {
        Channel pressure = new Channel(
                "P1",
                CodedConcept.NONE,
                new CodedConcept("mm[Hg]", "UCUM", "mmHg"),
                1,
                0,
                new int[] {80, 120, 80},
                null);
        Strip strip = TraceLayout.of(new MultiplexGroup("", false, 100, 0, List.of(pressure)), PaperScale.USUAL, 0)
                .strips()
                .getFirst();
        assertThat(strip.downMm(0) - strip.downMm(1)).isCloseTo(20, within(1e-9));
        Channel silent = new Channel("P2", CodedConcept.NONE, CodedConcept.NONE, 1, 0, new int[] {7, 7}, 7);
        assertThat(TraceLayout.of(new MultiplexGroup("", false, 100, 0, List.of(silent)), PaperScale.USUAL, 0)
                        .strips()
                        .getFirst()
                        .downMm(0))
                .isNaN();
    }

    private static MultiplexGroup twelve(int seconds) {
        int[] samples = new int[500 * seconds];
        Arrays.fill(samples, 1000);
        List<Channel> channels = new ArrayList<>();
        for (Lead lead : Lead.values()) {
            channels.add(
                    new Channel("", new CodedConcept("", "", "Lead " + lead.title()), MICROVOLT, 1, 0, samples, null));
        }
        return new MultiplexGroup("", false, 500, 0, channels);
    }
}
