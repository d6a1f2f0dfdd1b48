package org.fovea.dicom.document;

import java.util.List;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.attribute.Tag;

/**
 * A choice of objects and why they were chosen (PS3.3 A.35.4, PS3.16 TID 2010).
 *
 * @param title why
 * @param description in the words of whoever chose; may be empty
 * @param objects what was chosen, mostly images
 */
public record KeyObjectSelection(CodedConcept title, String description, List<InstanceReference> objects) {

    private static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.88.59";

    public KeyObjectSelection {
        objects = List.copyOf(objects);
    }

    public static Outcome<KeyObjectSelection> of(DicomObject object) {
        if (!object.text(Tag.SOP_CLASS_UID).equals(SOP_CLASS)) {
            return Outcome.failure(Problem.of(DocumentProblem.NOT_A_REPORT));
        }
        return StructuredReport.of(object)
                .map(report -> new KeyObjectSelection(
                        report.title(),
                        report.root().text("113012", "DCM"),
                        report.items()
                                .map(KeyObjectSelection::referred)
                                .flatMap(Optional::stream)
                                .toList()));
    }

    private static Optional<InstanceReference> referred(ContentNode node) {
        return node.value() instanceof ContentValue.Reference reference
                        && !reference.instance().sopInstanceUid().isEmpty()
                ? Optional.of(reference.instance())
                : Optional.empty();
    }
}
