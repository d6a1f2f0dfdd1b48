package org.fovea.dicom.dcm4che;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.privacy.Action;
import org.fovea.dicom.privacy.ConfidentialityProfile;
import org.fovea.dicom.privacy.IdentityWords;
import org.fovea.dicom.privacy.Pseudonyms;

/**
 * Whom an object is about, as it says before it is de-identified.
 *
 * @param patient tells the project's patients apart: Patient ID, else the name, else the study
 * @param words of all names of persons at every level and of the patient's ids
 * @param uids that the profile replaces
 */
record Identity(String patient, IdentityWords words, Set<String> uids) {

    private static final Set<Integer> IDS = Set.of(Tag.PATIENT_ID, Tag.OTHER_PATIENT_IDS, Tag.ACCESSION_NUMBER);

    static Identity of(Attributes object, ConfidentialityProfile profile) {
        List<String> names = new ArrayList<>();
        Set<String> uids = new HashSet<>();
        collect(object, profile, names, uids);
        String patient = Stream.of(Tag.PATIENT_ID, Tag.PATIENT_NAME, Tag.STUDY_INSTANCE_UID)
                .map(tag -> String.join("\\", TextValues.of(object, tag)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return new Identity(patient, new IdentityWords(names), uids);
    }

    private static void collect(
            Attributes attributes, ConfidentialityProfile profile, List<String> names, Set<String> uids) {
        for (int tag : attributes.tags()) {
            VR vr = TextValues.representation(attributes, tag);
            if (attributes.getValue(tag) instanceof Sequence items) {
                items.forEach(item -> collect(item, profile, names, uids));
            } else if (vr == VR.PN || IDS.contains(tag)) {
                names.addAll(TextValues.of(attributes, tag));
            } else if (vr == VR.UI) {
                Action action = profile.action(tag, vr.name(), true);
                TextValues.of(attributes, tag).stream()
                        .filter(uid -> action == Action.NEW_UID || action == Action.DUMMY)
                        .filter(uid -> !uid.isEmpty() && !Pseudonyms.registered(uid))
                        .forEach(uids::add);
            }
        }
    }
}
