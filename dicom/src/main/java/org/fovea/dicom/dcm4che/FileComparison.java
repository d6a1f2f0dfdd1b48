package org.fovea.dicom.dcm4che;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.ComparedElement;
import org.fovea.dicom.attribute.ComparedElement.Difference;
import org.fovea.dicom.attribute.Element;
import org.fovea.dicom.attribute.ObjectComparison;
import org.fovea.dicom.attribute.WholeObject;

/** Compares all that two files say, pixel data by its digest. */
public final class FileComparison {

    private FileComparison() {}

    /** In ascending order of tags. */
    public static Outcome<List<ComparedElement>> of(DicomFiles files, Path left, Path right) {
        return files.whole(left).then(ours -> files.whole(right)
                .then(theirs -> files.pixelDigest(left).then(ourPixels -> files.pixelDigest(right)
                        .map(theirPixels -> compared(ours, theirs, ourPixels.equals(theirPixels))))));
    }

    private static List<ComparedElement> compared(WholeObject left, WholeObject right, boolean samePixels) {
        List<ComparedElement> lines = new ArrayList<>(ObjectComparison.of(left.meta(), right.meta()));
        lines.addAll(ObjectComparison.of(left.object(), right.object()));
        Element ours = left.pixels();
        Element theirs = right.pixels();
        if (ours != null || theirs != null) {
            Difference difference = ours == null
                    ? Difference.ONLY_RIGHT
                    : theirs == null ? Difference.ONLY_LEFT : samePixels ? Difference.EQUAL : Difference.DIFFERENT;
            lines.add(new ComparedElement(ours, theirs, difference, List.of()));
        }
        return lines;
    }
}
