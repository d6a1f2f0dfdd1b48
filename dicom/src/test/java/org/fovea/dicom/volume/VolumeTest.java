package org.fovea.dicom.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.memory.MemoryLedger;
import org.fovea.dicom.pixel.ModalityLut;
import org.junit.jupiter.api.Test;

class VolumeTest {

    private static final VolumeGeometry GRID = new VolumeGeometry(2, 2, 3, Affine3.IDENTITY);
    private static final SampleMeaning UNSIGNED = SampleMeaning.of(false, ModalityLut.IDENTITY);

    @Test
    void aSliceCanBeReadBeforeTheOthersAreThere() {
        List<Integer> told = new ArrayList<>();
        try (Volume volume = new Volume(GRID, UNSIGNED, "");
                Volume.Hold _ = volume.observe(told::add)) {
            volume.put(1, new short[] {1, 2, 3, (short) 65535});
            assertThat(volume.loaded(1)).isTrue();
            assertThat(volume.loaded(0)).isFalse();
            assertThat(volume.complete()).isFalse();
            assertThat(volume.valueAt(1, 1, 1)).isEqualTo(65535);
            assertThat(volume.valueAt(0, 0, 0)).isZero();
            volume.put(0, new short[4]);
            volume.put(0, new short[4]);
            volume.put(2, new short[4]);
            assertThat(volume.complete()).isTrue();
            assertThat(told).containsExactly(1, 0, 2);
        }
    }

    @Test
    void memoryGoesBackWhenTheLastReaderLetsGo() {
        MemoryLedger ledger = new MemoryLedger(1000);
        Reservation reservation = new Reservation();
        Volume volume = new Volume(GRID, UNSIGNED, "");
        volume.granted(ledger.grant(volume.bytes(), reservation).orElseThrow());
        reservation.takenBy(volume);
        Volume.Hold reader = volume.hold();
        volume.close();
        volume.close();
        assertThat(volume.closed()).isTrue();
        assertThat(ledger.used()).isEqualTo(24);
        assertThat(reservation.inUse()).isTrue();
        assertThat(volume.valueAt(0, 0, 0)).isZero();
        reader.close();
        reader.close();
        assertThat(ledger.used()).isZero();
        assertThat(volume.hold()).isNull();
        assertThatThrownBy(() -> volume.valueAt(0, 0, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theBlockIsReadOnly() {
        try (Volume volume = Volume.of(GRID, UNSIGNED, "", List.of(new short[4], new short[4], new short[4]))) {
            assertThatThrownBy(() -> volume.samples().setAtIndex(ValueLayout.JAVA_SHORT, 0, (short) 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
