package org.fovea.dicom.hanging;

import java.util.List;
import java.util.Optional;
import org.fovea.dicom.attribute.DicomObject;

/**
 * A hanging protocol object.
 *
 * @param name at most 16 characters; never empty
 * @param subjects one of which a study has to be; none where it is for all
 * @param priors how many earlier studies it speaks of
 * @param screens on which it was made; 0 where that is not stated
 * @param displaySets at least one
 */
public record StoredHanging(
        String name,
        List<HangingSubject> subjects,
        int priors,
        int screens,
        List<ImageSet> imageSets,
        List<DisplaySet> displaySets) {

    /** Hanging Protocol Storage (PS3.4 GG). */
    public static final String SOP_CLASS = "1.2.840.10008.5.1.4.38.1";

    public StoredHanging {
        subjects = List.copyOf(subjects);
        imageSets = List.copyOf(imageSets);
        displaySets = List.copyOf(displaySets);
    }

    /** Empty where the object is of another kind, has no name, or no box that images could stand in. */
    public static Optional<StoredHanging> of(DicomObject object) {
        return new HangingReader(object).read();
    }

    public Optional<ImageSet> imageSet(int number) {
        return imageSets.stream().filter(set -> set.number() == number).findFirst();
    }
}
