package org.fovea.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.junit.jupiter.api.Test;

class PixelDescriptionTest {

    @Test
    void readsAnImage() throws ImpossibleImage {
        PixelDescription description = PixelDescription.of(image("MONOCHROME1", 1, 16, 12, 11));
        assertThat(description.format())
                .isEqualTo(new PixelFormat(2, 3, 1, 16, 12, 11, false, PhotometricInterpretation.MONOCHROME1));
        assertThat(description.frames()).isEqualTo(1);
        assertThat(description.warnings()).isEmpty();
    }

    @Test
    void mendsBitsThatCannotBe() throws ImpossibleImage {
        PixelDescription description = PixelDescription.of(image("MONOCHROME2", 1, 8, 12, 15));
        assertThat(description.format().bitsStored()).isEqualTo(8);
        assertThat(description.format().highBit()).isEqualTo(7);
        assertThat(description.warnings()).containsExactly(Problem.of(FrameWarning.BITS_ASSUMED, "8", "12", "15"));
    }

    @Test
    void believesTheSamplesRatherThanTheirName() throws ImpossibleImage {
        PixelDescription description = PixelDescription.of(image("MONOCHROME2", 3, 8, 8, 7));
        assertThat(description.format().photometric()).isEqualTo(PhotometricInterpretation.RGB);
        assertThat(description.warnings())
                .containsExactly(Problem.of(FrameWarning.PHOTOMETRIC_ASSUMED, "MONOCHROME2", "RGB"));
    }

    @Test
    void refusesWhatIsNoImage() {
        assertThatThrownBy(() -> PixelDescription.of(new ObjectDraft())).isInstanceOf(ImpossibleImage.class);
        assertThatThrownBy(() -> PixelDescription.of(image("MONOCHROME2", 1, 12, 12, 11)))
                .hasMessageContaining("BitsAllocated 12");
        assertThatThrownBy(() -> PixelDescription.of(image("CMYK", 4, 8, 8, 7)))
                .hasMessageContaining("SamplesPerPixel 4");
    }

    private static ObjectDraft image(String photometric, int samples, int allocated, int stored, int high) {
        return new ObjectDraft()
                .integers(Tag.ROWS, 2)
                .integers(Tag.COLUMNS, 3)
                .integers(Tag.SAMPLES_PER_PIXEL, samples)
                .text(Tag.PHOTOMETRIC_INTERPRETATION, photometric)
                .integers(Tag.BITS_ALLOCATED, allocated)
                .integers(Tag.BITS_STORED, stored)
                .integers(Tag.HIGH_BIT, high);
    }
}
