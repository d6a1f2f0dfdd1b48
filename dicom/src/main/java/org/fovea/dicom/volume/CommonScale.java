package org.fovea.dicom.volume;

import java.util.Arrays;
import java.util.Collection;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyMeaning;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.LookupTable;
import org.fovea.dicom.pixel.ModalityLut;

/**
 * One meaning for the samples of all slices. Where every slice has the same modality LUT and 16 bits hold its stored
 * values, these are kept as they are. Where slices have rescales of their own, or wider values, output values are stored
 * in unsigned steps that go into the coarsest slice's own step a whole number of times wherever 65,536 steps allow it:
 * 0 stays 0, the coarsest slice stays exact, and no value is off by more than half a step.
 */
final class CommonScale {

    private static final int STEPS = 0x10000;

    private CommonScale() {}

    /** @param middle whose windows and polarity the volume has */
    static SampleMeaning of(Collection<SliceFacts.Grey> slices, SliceFacts.Grey middle) {
        GreyMeaning meaning = middle.meaning();
        if (slices.stream().allMatch(slice -> kept(slice, middle))) {
            boolean samePadding =
                    slices.stream().allMatch(slice -> slice.meaning().padding().equals(meaning.padding()));
            return new SampleMeaning(
                    middle.signed(),
                    meaning.modality(),
                    meaning.voi(),
                    meaning.inverse(),
                    samePadding ? meaning.padding() : GreyFrame.Padding.NONE,
                    0);
        }
        double low = slices.stream().mapToDouble(CommonScale::lowest).min().orElseThrow();
        double high = slices.stream().mapToDouble(CommonScale::highest).max().orElseThrow();
        double step = step(slices, low, high);
        double intercept = Math.floor(low / step) * step;
        return new SampleMeaning(
                false,
                new ModalityLut.Rescale(step, intercept, meaning.modality().unit()),
                meaning.voi(),
                meaning.inverse(),
                GreyFrame.Padding.NONE,
                step / 2);
    }

    /** A frame's samples in the volume's meaning. */
    static short[] samples(GreyFrame frame, SampleMeaning meaning) {
        if (meaning.rounding() == 0 && frame.values() instanceof GreyValues.Shorts(short[] values, boolean signed)) {
            return values;
        }
        short[] samples = new short[frame.values().count()];
        for (int i = 0; i < samples.length; i++) {
            double stored = frame.values().at(i);
            samples[i] = (short)
                    (meaning.rounding() == 0
                            ? (int) stored
                            : step(frame.modality().toOutput(stored), meaning));
        }
        return samples;
    }

    private static int step(double output, SampleMeaning meaning) {
        if (!(meaning.modality() instanceof ModalityLut.Rescale(double slope, double intercept, String unit))) {
            throw new IllegalStateException("samples of a table are kept as they are");
        }
        return (int) Math.clamp(Math.rint((output - intercept) / slope), 0, STEPS - 1);
    }

    private static boolean kept(SliceFacts.Grey slice, SliceFacts.Grey middle) {
        boolean fits = slice.signed()
                ? slice.low() >= Short.MIN_VALUE && slice.high() <= Short.MAX_VALUE
                : slice.low() >= 0 && slice.high() < STEPS;
        return fits
                && slice.whole()
                && slice.signed() == middle.signed()
                && same(slice.meaning().modality(), middle.meaning().modality());
    }

    /** The same line, or tables of the same entries. */
    static boolean same(ModalityLut one, ModalityLut other) {
        if (one instanceof ModalityLut.Table(LookupTable a, String unitA)
                && other instanceof ModalityLut.Table(LookupTable b, String unitB)) {
            return a.firstMapped() == b.firstMapped() && unitA.equals(unitB) && Arrays.equals(a.entries(), b.entries());
        }
        return one.equals(other);
    }

    private static double step(Collection<SliceFacts.Grey> slices, double low, double high) {
        double even = Math.max(high - low, Double.MIN_NORMAL) / (STEPS - 2);
        double coarsest = slices.stream()
                .filter(SliceFacts.Grey::whole)
                .mapToDouble(slice -> slice.meaning().modality() instanceof ModalityLut.Rescale rescale
                        ? Math.abs(rescale.slope())
                        : 1)
                .max()
                .orElse(0);
        double parts = Math.max(1, Math.floor(coarsest / even));
        double whole = coarsest / parts;
        return whole > 0 && holds(whole, low, high) ? whole : even;
    }

    private static boolean holds(double step, double low, double high) {
        return Math.rint(high / step) - Math.floor(low / step) < STEPS;
    }

    private static double lowest(SliceFacts.Grey slice) {
        return Math.min(end(slice, slice.low()), end(slice, slice.high()));
    }

    private static double highest(SliceFacts.Grey slice) {
        return Math.max(end(slice, slice.low()), end(slice, slice.high()));
    }

    private static double end(SliceFacts.Grey slice, double stored) {
        return switch (slice.meaning().modality()) {
            case ModalityLut.Rescale rescale -> rescale.toOutput(stored);
            case ModalityLut.Table(LookupTable table, String unit) ->
                stored == slice.low() ? 0 : (1 << table.bits()) - 1;
        };
    }
}
