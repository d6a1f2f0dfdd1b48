package org.fovea.dicom.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesSplitTest {

    private static final Series SERIES = new Series(
            "1", new Study("1", new Patient("", "", "", null), null, null, "", "", "", ""), "MR", null, "", "", "", "");
    private static final Vector3 X = new Vector3(1, 0, 0);
    private static final Vector3 Y = new Vector3(0, 1, 0);
    private static final Vector3 DOWN = new Vector3(0, 0, -1);

    private final List<Instance> instances = new ArrayList<>();

    /** Whatever order the files come in, no image is lost and the stacks are the same. */
    @Property(tries = 50)
    void timesPartAndNothingIsLost(
            @ForAll @IntRange(min = 2, max = 5) int positions,
            @ForAll @IntRange(min = 1, max = 4) int times,
            @ForAll long seed) {
        List<Instance> files = new ArrayList<>();
        for (int time = 1; time <= times; time++) {
            for (int z = 0; z < positions; z++) {
                files.add(image(z * times + time, 64, traits(axial(z), null, null, time, null)));
            }
        }
        Collections.shuffle(files, new Random(seed));
        List<FrameStack> stacks = SeriesSplit.of(files);
        assertThat(stacks).hasSize(times).allMatch(stack -> stack.geometry().even());
        assertThat(stacks.stream().flatMap(stack -> stack.images().stream()))
                .hasSize(files.size())
                .doesNotHaveDuplicates();
        if (times > 1) {
            assertThat(stacks.getLast().label())
                    .containsExactly(StackTrait.of(StackTrait.Kind.TIME, "" + times, "" + times));
        }
    }

    @Test
    void aScoutParts() {
        IntStream.range(0, 6).forEach(z -> add(256, traits(axial(z), null, null, null, null)));
        FrameTraits scout =
                FrameTraits.of(plane(new Vector3(0, 0, 0), X, DOWN), List.of("ORIGINAL", "PRIMARY", "LOCALIZER"));
        instances.addFirst(image(0, 512, scout));
        List<FrameStack> stacks = SeriesSplit.of(instances);
        assertThat(stacks).extracting(stack -> stack.images().size()).containsExactly(1, 6);
        assertThat(stacks.get(1).geometry().even()).isTrue();
        assertThat(kinds(stacks)).containsExactly(List.of(StackTrait.Kind.SIZE), List.of(StackTrait.Kind.SIZE));
    }

    @Test
    void echoesPhasesAndWeightingsPart() {
        for (int z = 0; z < 4; z++) {
            add(64, traits(axial(z), 4.6, null, null, null, "M"));
            add(64, traits(axial(z), 2.3, null, null, null, "M"));
            add(64, traits(axial(z), 2.3, null, null, null, "P"));
        }
        assertThat(SeriesSplit.of(instances))
                .extracting(FrameStack::label)
                .containsExactly(
                        List.of(
                                new StackTrait(StackTrait.Kind.MAGNITUDE, List.of()),
                                StackTrait.of(StackTrait.Kind.ECHO_TIME, "4.6")),
                        List.of(
                                new StackTrait(StackTrait.Kind.MAGNITUDE, List.of()),
                                StackTrait.of(StackTrait.Kind.ECHO_TIME, "2.3")),
                        List.of(new StackTrait(StackTrait.Kind.PHASE_MAP, List.of())));
    }

    @Test
    void diffusionPartsByWeightAndDirection() {
        for (int z = 0; z < 3; z++) {
            add(64, traits(axial(z), null, 0.0, null, null));
            add(64, traits(axial(z), null, 1000.0, null, X));
            add(64, traits(axial(z), null, 1000.0, null, Y));
        }
        assertThat(SeriesSplit.of(instances))
                .extracting(FrameStack::label)
                .containsExactly(
                        List.of(StackTrait.of(StackTrait.Kind.B_VALUE, "0")),
                        List.of(
                                StackTrait.of(StackTrait.Kind.B_VALUE, "1000"),
                                StackTrait.of(StackTrait.Kind.DIRECTION, "1")),
                        List.of(
                                StackTrait.of(StackTrait.Kind.B_VALUE, "1000"),
                                StackTrait.of(StackTrait.Kind.DIRECTION, "2")));
    }

    @Test
    void directionsPartButSlicesAroundACentreStay() {
        for (int i = 0; i < 3; i++) {
            add(64, traits(axial(i), null, null, null, null));
            add(64, traits(plane(new Vector3(0, i, 0), X, DOWN), null, null, null, null));
        }
        assertThat(kinds(SeriesSplit.of(instances)))
                .containsExactly(List.of(StackTrait.Kind.AXIAL), List.of(StackTrait.Kind.CORONAL));
        instances.clear();
        for (int i = 0; i < 6; i++) {
            double turn = i * Math.PI / 6;
            add(64, traits(plane(X, new Vector3(Math.cos(turn), Math.sin(turn), 0), DOWN), null, null, null, null));
        }
        List<FrameStack> radial = SeriesSplit.of(instances);
        assertThat(radial).hasSize(1);
        assertThat(radial.getFirst().geometry().faults())
                .extracting(fault -> fault.reason())
                .containsExactly(StackFault.MIXED_ORIENTATION);
    }

    @Test
    void withoutAnyAttributeImagesAtAPlacePartByTheirTurn() {
        for (int time = 0; time < 3; time++) {
            for (int z = 0; z < 4; z++) {
                add(64, traits(axial(z), null, null, null, null));
            }
        }
        List<FrameStack> stacks = SeriesSplit.of(instances);
        assertThat(stacks).hasSize(3).allMatch(stack -> stack.geometry().even());
        assertThat(stacks.get(1).images())
                .extracting(image -> image.instance().number())
                .containsExactly(5, 6, 7, 8);
    }

    @Test
    void oneImageTwiceIsAFaultAndNoSecondStack() {
        IntStream.range(0, 6).forEach(z -> add(64, traits(axial(z), null, null, null, null)));
        add(64, traits(axial(3), null, null, null, null));
        List<FrameStack> stacks = SeriesSplit.of(instances);
        assertThat(stacks).hasSize(1);
        assertThat(stacks.getFirst().geometry().faults())
                .extracting(fault -> fault.reason())
                .containsExactly(StackFault.SEVERAL_AT_A_POSITION);
    }

    @Test
    void movingImagesAreStacksOfTheirOwn() {
        add(64, FrameTraits.of(null, List.of()));
        instances.add(new Instance("cine", "1", SERIES, Path.of("f"), "1", 2, 64, 64, 30, null, List.of(), false));
        add(64, FrameTraits.of(null, List.of()));
        List<FrameStack> stacks = SeriesSplit.of(instances);
        assertThat(stacks).extracting(stack -> stack.images().size()).containsExactly(2, 30);
        assertThat(stacks.get(1).label()).containsExactly(StackTrait.of(StackTrait.Kind.CINE, "2"));
    }

    /** An enhanced object: each frame has its own place and time. */
    @Test
    void theFramesOfOneObjectPartToo() {
        List<FrameTraits> frames = new ArrayList<>();
        for (int time = 1; time <= 2; time++) {
            for (int z = 2; z >= 0; z--) {
                frames.add(traits(axial(z), null, null, time, null));
            }
        }
        instances.add(new Instance(
                "e",
                "1",
                SERIES,
                Path.of("f"),
                "1",
                1,
                64,
                64,
                6,
                frames.getFirst().plane(),
                List.of(),
                false,
                frames));
        List<FrameStack> stacks = SeriesSplit.of(instances);
        assertThat(stacks).hasSize(2).allMatch(stack -> stack.geometry().even());
        assertThat(stacks.get(1).images()).extracting(StackImage::frameNumber).containsExactly(6, 5, 4);
    }

    private static List<List<StackTrait.Kind>> kinds(List<FrameStack> stacks) {
        return stacks.stream()
                .map(stack -> stack.label().stream().map(StackTrait::kind).toList())
                .toList();
    }

    private void add(int size, FrameTraits traits) {
        instances.add(image(instances.size() + 1, size, traits));
    }

    private static Instance image(int number, int size, FrameTraits traits) {
        return new Instance(
                "u" + number,
                "1",
                SERIES,
                Path.of("f"),
                "1",
                number,
                size,
                size,
                1,
                traits.plane(),
                List.of(),
                false,
                List.of(traits));
    }

    private static FrameTraits traits(
            ImagePlane plane,
            @Nullable Double echoMs,
            @Nullable Double bValue,
            @Nullable Integer time,
            @Nullable Vector3 gradient,
            String... kind) {
        List<String> type = new ArrayList<>(List.of("ORIGINAL", "PRIMARY"));
        type.addAll(List.of(kind));
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 12, 0);
        return new FrameTraits(plane, type, echoMs, null, bValue, gradient, time, null, 1, null, start);
    }

    private static ImagePlane axial(double z) {
        return plane(new Vector3(0, 0, z), X, Y);
    }

    private static ImagePlane plane(Vector3 position, Vector3 row, Vector3 column) {
        return new ImagePlane(position, row, column, new PixelSpacing(1, 1, PixelSpacing.Source.PATIENT));
    }
}
