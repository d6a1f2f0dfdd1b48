package org.fovea.dicom.volume;

import java.util.List;
import java.util.Optional;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.VoiLut;

/**
 * What the 16 bit samples of a volume mean.
 *
 * @param signed two's complement; otherwise 0 to 65535
 * @param modality to output units, the same for every slice
 * @param voi the middle slice's own windows and tables, in its order; may be empty
 * @param inverse low values bright
 * @param padding samples that mean "no data"
 * @param rounding by how much the output may differ from that of the files, in output units: 0 where the samples are the
 *     stored ones. Slices with rescales of their own, as PET has them, are brought to one, and rounded
 */
public record SampleMeaning(
        boolean signed,
        ModalityLut modality,
        List<VoiLut> voi,
        boolean inverse,
        GreyFrame.Padding padding,
        double rounding) {

    public SampleMeaning {
        voi = List.copyOf(voi);
        if (!(rounding >= 0)) {
            throw new IllegalArgumentException("rounding " + rounding);
        }
    }

    /** Stored samples with a modality table, without a window. */
    public static SampleMeaning of(boolean signed, ModalityLut modality) {
        return new SampleMeaning(signed, modality, List.of(), false, GreyFrame.Padding.NONE, 0);
    }

    /** A sample as a number. */
    public int value(short sample) {
        return signed ? sample : sample & 0xffff;
    }

    /** A sample in output units. */
    public double output(short sample) {
        return modality.toOutput(value(sample));
    }

    /** The window to begin with; empty where the files have none. */
    public Optional<VoiLut> defaultVoi() {
        return voi.stream().findFirst();
    }

    /** Unit of the output, for example {@code HU}; empty where unknown. */
    public String unit() {
        return modality.unit();
    }
}
