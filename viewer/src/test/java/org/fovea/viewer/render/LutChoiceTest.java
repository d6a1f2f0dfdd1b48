package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LutChoiceTest {

    private static double brightness(int argb) {
        return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
    }

    private static double linear(int channel) {
        return Math.pow((channel & 0xff) / 255.0, 2.2);
    }

    @ParameterizedTest
    @EnumSource
    void safeOnesGrowBrighterAllTheWay(LutChoice lut) {
        boolean rising = true;
        double brightest = 0;
        for (int level = 1; level < 256; level++) {
            // The fits of inferno and viridis waver by less than what can be seen.
            rising &= brightness(lut.argb(level)) >= brightest - 4e-3;
            brightest = Math.max(brightest, brightness(lut.argb(level)));
            assertThat(lut.argb(level) >>> 24).isEqualTo(255);
        }
        assertThat(rising).isEqualTo(lut.colourBlindSafe());
    }

    @Test
    void greyIsGrey() {
        for (int level = 0; level < 256; level++) {
            assertThat(LutChoice.GREY.argb(level)).isEqualTo(0xff000000 | (level * 0x010101));
        }
    }

    /** The palettes of PS3.6 Annex B as files of Color Palette Storage. */
    @ParameterizedTest
    @CsvSource({"HOT_IRON,hotiron", "PET,pet", "HOT_METAL_BLUE,hotmetalblue"})
    void areTheStandardsOwn(LutChoice lut, String name) {
        Path file = Path.of(System.getProperty("fovea.corpus", ""))
                .resolve("dicom/pydicom/src/pydicom/data/palettes/" + name + ".dcm");
        Assumptions.assumeTrue(Files.isRegularFile(file), "skipped: corpus not present");
        DicomObject palette = ((Outcome.Success<DicomObject>) new DicomFiles().header(file)).value();
        byte[] red = palette.bytes(Tag.RED_PALETTE_DATA);
        byte[] green = palette.bytes(Tag.GREEN_PALETTE_DATA);
        byte[] blue = palette.bytes(Tag.BLUE_PALETTE_DATA);
        for (int level = 0; level < 256; level++) {
            int argb = lut.argb(level);
            assertThat((argb >> 16) & 0xff).as("red %d", level).isCloseTo(red[level] & 0xff, within(1));
            assertThat((argb >> 8) & 0xff).as("green %d", level).isCloseTo(green[level] & 0xff, within(1));
            assertThat(argb & 0xff).as("blue %d", level).isCloseTo(blue[level] & 0xff, within(1));
        }
    }
}
