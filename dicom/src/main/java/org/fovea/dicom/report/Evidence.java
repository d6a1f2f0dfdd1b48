package org.fovea.dicom.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;

/** The list of all instances that a document refers to, by study and series (PS3.3 C.17.2.1). */
final class Evidence {

    private Evidence() {}

    static ObjectDraft[] of(Collection<ImageReference> images) {
        Map<String, Map<String, List<ObjectDraft>>> studies = new LinkedHashMap<>();
        images.stream().map(ImageReference::whole).distinct().forEach(image -> studies.computeIfAbsent(
                        image.studyInstanceUid(), study -> new LinkedHashMap<>())
                .computeIfAbsent(image.seriesInstanceUid(), series -> new ArrayList<>())
                .add(image.item()));
        return studies.entrySet().stream()
                .map(study -> new ObjectDraft()
                        .text(Tag.STUDY_INSTANCE_UID, study.getKey())
                        .items(Tag.REFERENCED_SERIES_SEQUENCE, series(study.getValue())))
                .toArray(ObjectDraft[]::new);
    }

    private static ObjectDraft[] series(Map<String, List<ObjectDraft>> series) {
        return series.entrySet().stream()
                .map(one -> new ObjectDraft()
                        .text(Tag.SERIES_INSTANCE_UID, one.getKey())
                        .items(Tag.REFERENCED_SOP_SEQUENCE, one.getValue().toArray(ObjectDraft[]::new)))
                .toArray(ObjectDraft[]::new);
    }
}
