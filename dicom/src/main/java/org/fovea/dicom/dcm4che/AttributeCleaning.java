package org.fovea.dicom.dcm4che;

import java.util.List;
import java.util.Set;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.privacy.ConfidentialityProfile;
import org.fovea.dicom.privacy.DateShift;
import org.fovea.dicom.privacy.DummyText;
import org.fovea.dicom.privacy.IdentityWords;
import org.fovea.dicom.privacy.Pseudonyms;
import org.jspecify.annotations.Nullable;

/** Carries out a profile's actions on one object, at every level of its sequences. */
final class AttributeCleaning {

    private final ConfidentialityProfile profile;
    private final IdentityWords words;
    private final Set<String> uids;
    private final String patient;
    private final DateShift shift;
    private final DummyValues dummies;

    AttributeCleaning(ConfidentialityProfile profile, Pseudonyms pseudonyms, Identity identity) {
        this.profile = profile;
        this.words = identity.words();
        this.uids = identity.uids();
        this.patient = pseudonyms.patient(identity.patient());
        this.shift = pseudonyms.dateShift(identity.patient());
        this.dummies = new DummyValues(pseudonyms);
    }

    void clean(Attributes object) {
        clean(object, false);
    }

    /** @param inCleaned within a sequence that an option cleans: free text loses its numbers too */
    private void clean(Attributes attributes, boolean inCleaned) {
        for (int tag : attributes.tags()) {
            clean(attributes, tag, inCleaned);
        }
    }

    private void clean(Attributes attributes, int tag, boolean inCleaned) {
        VR vr = TextValues.representation(attributes, tag);
        Sequence items = items(attributes, tag);
        if (behindPixels(tag) || (vr == VR.SQ && items == null && attributes.containsValue(tag))) {
            // What cannot be gone through, such as a sequence stored as unknown bytes, cannot stay.
            attributes.remove(tag);
            return;
        }
        switch (profile.action(tag, vr.name(), known(tag))) {
            case REMOVE -> attributes.remove(tag);
            case EMPTY -> empty(attributes, tag, vr);
            case DUMMY -> dummy(attributes, tag, vr, items);
            case NEW_UID -> newUid(attributes, tag, vr, items, inCleaned);
            case SHIFT_DATE -> shift(attributes, tag, vr);
            case CLEAN -> keep(attributes, tag, vr, items, true);
            case KEEP -> keep(attributes, tag, vr, items, inCleaned);
        }
    }

    private void empty(Attributes attributes, int tag, VR vr) {
        if (tag == Tag.PATIENT_NAME) {
            attributes.setString(tag, vr, patient);
        } else {
            attributes.setNull(tag, vr);
        }
    }

    private void dummy(Attributes attributes, int tag, VR vr, @Nullable Sequence items) {
        if (tag == Tag.PATIENT_ID) {
            attributes.setString(tag, vr, patient);
            return;
        }
        if (items != null) {
            items.forEach(item -> clean(item, true));
        }
        dummies.put(attributes, tag, vr);
    }

    private void newUid(Attributes attributes, int tag, VR vr, @Nullable Sequence items, boolean inCleaned) {
        if (items != null) {
            items.forEach(item -> clean(item, inCleaned));
        } else if (vr == VR.UI) {
            dummies.put(attributes, tag, vr);
        } else {
            attributes.remove(tag);
        }
    }

    private void shift(Attributes attributes, int tag, VR vr) {
        String unmovable = DummyText.of(vr.name()).orElse("");
        List<String> values = TextValues.of(attributes, tag);
        if (!values.isEmpty()) {
            String[] moved = values.stream()
                    .map(value ->
                            value.isEmpty() ? "" : shift.moved(vr.name(), value).orElse(unmovable))
                    .toArray(String[]::new);
            attributes.setString(tag, vr, moved);
        }
    }

    private void keep(Attributes attributes, int tag, VR vr, @Nullable Sequence items, boolean cleaned) {
        if (items != null) {
            items.forEach(item -> clean(item, cleaned));
        } else if (tag == Tag.UNFORMATTED_TEXT_VALUE || (vr == VR.UI && misplaced(attributes, tag))) {
            dummies.put(attributes, tag, vr);
        } else if (TextValues.free(vr)) {
            List<String> values = TextValues.of(attributes, tag);
            List<String> left = values.stream()
                    .map(words::cleaned)
                    .map(text -> cleaned ? IdentityWords.withoutNumbers(text) : text)
                    .toList();
            if (!left.equals(values)) {
                attributes.setString(tag, vr, left.toArray(String[]::new));
            }
        }
    }

    /** A UID of an instance, where the standard has that of a class. */
    private boolean misplaced(Attributes attributes, int tag) {
        return TextValues.of(attributes, tag).stream().anyMatch(uids::contains);
    }

    static boolean known(int tag) {
        String keyword = ElementDictionary.keywordOf(tag, null);
        return keyword != null && !keyword.isEmpty();
    }

    private static @Nullable Sequence items(Attributes attributes, int tag) {
        return attributes.getValue(tag) instanceof Sequence sequence ? sequence : null;
    }

    /** Nothing of use stands behind the pixel data: padding, signatures of what is no longer, rests of broken files. */
    private static boolean behindPixels(int tag) {
        return Integer.compareUnsigned(tag, Tag.PIXEL_DATA) > 0;
    }
}
