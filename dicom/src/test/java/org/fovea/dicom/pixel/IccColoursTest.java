package org.fovea.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.junit.jupiter.api.Test;

class IccColoursTest {

    private static byte[] profile(int space) {
        return ICC_Profile.getInstance(space).getData();
    }

    private static int[] through(byte[] profile, int... argb) {
        IccColours colours = IccColours.of(profile);
        assertThat(colours).isNotNull();
        return colours.apply(new ColourFrame(argb.length, 1, argb)).argb();
    }

    @Test
    void leavesStandardColoursAsTheyAre() {
        int[] colours = new Random(5)
                .ints(2000, 0, 0x1000000)
                .map(rgb -> 0xff000000 | rgb)
                .toArray();
        int[] converted = through(profile(ColorSpace.CS_sRGB), colours);
        for (int i = 0; i < colours.length; i++) {
            assertThat(converted[i] >>> 24).isEqualTo(255);
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat((converted[i] >> shift) & 0xff).isCloseTo((colours[i] >> shift) & 0xff, within(1));
            }
        }
    }

    /** IEC 61966-2-1: the encoding of linear light. */
    @Test
    void brightensLinearLight() {
        for (int level = 16; level < 256; level++) {
            double linear = level / 255.0;
            double encoded = 255 * (1.055 * Math.pow(linear, 1 / 2.4) - 0.055);
            int grey = through(profile(ColorSpace.CS_LINEAR_RGB), 0xff000000 | (level * 0x010101))[0] & 0xff;
            assertThat(grey).as("level %d", level).isCloseTo((int) Math.rint(encoded), within(2));
        }
    }

    @Test
    void refusesWhatIsNoProfileOfRgb() {
        assertThat(IccColours.of(new byte[0])).isNull();
        assertThat(IccColours.of(new byte[4000])).isNull();
        assertThat(IccColours.of(profile(ColorSpace.CS_GRAY))).isNull();
        byte[] cut = java.util.Arrays.copyOf(profile(ColorSpace.CS_sRGB), 400);
        assertThat(IccColours.of(cut)).isNull();
    }

    /** Whatever is changed in a profile, it is used or refused. */
    @Property(tries = 200)
    void survivesDamage(@ForAll @Size(value = 12) int[] places, @ForAll byte value) {
        byte[] damaged = profile(ColorSpace.CS_sRGB);
        for (int place : places) {
            damaged[Math.floorMod(place, damaged.length)] = value;
        }
        IccColours colours = IccColours.of(damaged);
        if (colours != null) {
            assertThat(colours.apply(new ColourFrame(1, 1, new int[] {0xff102030}))
                                    .argb()[0]
                            >>> 24)
                    .isEqualTo(255);
        }
    }

    @Test
    void warnsOfADamagedProfileAndShowsTheColoursAsTheyAre() throws ImpossibleImage {
        List<Problem> warnings = new ArrayList<>();
        StoredFrame stored = new StoredFrame(
                new PixelFormat(1, 1, 3, 8, 8, 7, false, PhotometricInterpretation.RGB),
                new Samples.Bytes(new byte[] {1, 2, 3}));
        ObjectDraft object = new ObjectDraft().bytes(Tag.ICC_PROFILE, new byte[300]);
        ColourFrame frame = (ColourFrame) FrameAssembly.assemble(object, stored, 1, warnings);
        assertThat(frame.argb()).containsExactly(0xff010203);
        assertThat(warnings).containsExactly(Problem.of(FrameWarning.COLOUR_PROFILE_IGNORED));
    }
}
