package org.fovea.dicom.pixel;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.quantity.RealWorldValueMap;
import org.fovea.dicom.quantity.SuvFactor;
import org.fovea.dicom.quantity.SuvProblem;

/** Finds the scales of a frame that say more than its modality LUT does. */
final class ValueScales {

    private ValueScales() {}

    /**
     * The maps in the object's order, then the uptake value where no map gives it.
     *
     * @param frameNumber counted from 1
     * @param warnings receives why a PET image has no uptake value
     */
    static List<ValueScale> of(DicomObject object, int frameNumber, ModalityLut modality, List<Problem> warnings) {
        List<ValueScale> scales = new ArrayList<>();
        for (RealWorldValueMap map : RealWorldValueMap.of(object, frameNumber)) {
            ValueScale scale = new ValueScale.RealWorld(map);
            if (!repeats(map, scale.unit(), modality)) {
                scales.add(scale);
            }
        }
        boolean stated = modality.unit().equals(PetUnit.BY_WEIGHT)
                || scales.stream().anyMatch(scale -> scale.unit().equals(PetUnit.BY_WEIGHT));
        if (!stated) {
            switch (SuvFactor.of(object)) {
                case Outcome.Success<SuvFactor>(SuvFactor factor) ->
                    scales.add(new ValueScale.Uptake(modality, factor));
                case Outcome.Failure<SuvFactor>(Problem problem)
                when object.has(Tag.UNITS) && problem.reason() != SuvProblem.NOT_PET -> warnings.add(problem);
                case Outcome.Failure<SuvFactor> noPet -> {}
            }
        }
        return List.copyOf(scales);
    }

    /** The same line to the same unit, for all stored values: nothing new. */
    private static boolean repeats(RealWorldValueMap map, String unit, ModalityLut modality) {
        return map.table().length == 0
                && modality instanceof ModalityLut.Rescale(double slope, double intercept, String known)
                && map.slope() == slope
                && map.intercept() == intercept
                && (unit.equals(known) || map.unit().value().equals(known));
    }
}
