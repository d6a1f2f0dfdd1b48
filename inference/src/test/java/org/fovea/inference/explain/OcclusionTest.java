package org.fovea.inference.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OcclusionTest {

    @Test
    void aPatchIsThreeCellsAroundItsOwnAndClippedAtTheRim() {
        Patches patches = new Patches(128);
        float[] input = new float[128 * 128];
        Arrays.fill(input, 2);
        float[] out = new float[2 * input.length];

        assertThat(patches.count()).isEqualTo(256);
        patches.cover(input, 3 * 16 + 5, out, input.length);
        for (int y = 0; y < 128; y++) {
            for (int x = 0; x < 128; x++) {
                boolean covered = x >= 32 && x < 56 && y >= 16 && y < 40;
                assertThat(out[input.length + y * 128 + x]).isEqualTo(covered ? 0 : 2);
            }
        }
        patches.cover(input, 0, out, 0);
        assertThat(out[15 * 128 + 15]).isZero();
        assertThat(out[15 * 128 + 16]).isEqualTo(2);
        assertThat(input).containsOnly(2);
    }

    @Test
    void everyPixelIsCoveredByItsOwnCellsPatchWhateverTheSize() {
        for (int size : new int[] {1, 8, 16, 17, 100, 224}) {
            Patches patches = new Patches(size);
            float[] input = new float[size * size];
            Arrays.fill(input, 1);
            float[] out = new float[input.length];
            boolean[] covered = new boolean[input.length];
            for (int patch = 0; patch < patches.count(); patch++) {
                patches.cover(input, patch, out, 0);
                for (int i = 0; i < out.length; i++) {
                    covered[i] |= out[i] == 0;
                }
            }
            for (boolean one : covered) {
                assertThat(one).isTrue();
            }
        }
    }

    @Test
    void sharesAreOfTheLargestFall() {
        double[] covered = {0.8, 0.9, 0.4, 0.6};

        assertThat(Occlusion.largestFall(0.8, covered)).isCloseTo(0.4, within(1e-12));
        assertThat(Occlusion.shares(0.8, covered)).containsExactly(new float[] {0, 0, 1, 0.5f}, within(1e-6f));
    }

    @Test
    void aFallTooSmallToSpeakOfShowsNothing() {
        assertThat(Occlusion.shares(0.8, new double[] {0.8, 0.7905, 0.9})).containsOnly(0);
        assertThat(Occlusion.shares(0.8, new double[] {0.8, 0.7895, 0.9})).containsExactly(0, 1, 0);
    }
}
