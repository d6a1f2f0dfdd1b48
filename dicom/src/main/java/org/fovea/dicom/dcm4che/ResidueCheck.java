package org.fovea.dicom.dcm4che;

import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.privacy.ConfidentialityProfile;
import org.fovea.dicom.privacy.DummyText;
import org.fovea.dicom.privacy.Residue;
import org.fovea.dicom.privacy.Residue.Kind;

/** Looks through an object as it was read back for what should be gone from it. */
final class ResidueCheck {

    private final ConfidentialityProfile profile;
    private final Identity identity;
    private final List<Residue> found = new ArrayList<>();

    private ResidueCheck(ConfidentialityProfile profile, Identity identity) {
        this.profile = profile;
        this.identity = identity;
    }

    /** @param identity what the original said */
    static List<Residue> of(Attributes written, ConfidentialityProfile profile, Identity identity) {
        ResidueCheck check = new ResidueCheck(profile, identity);
        check.look(written, "");
        if (TextValues.of(written, Tag.BURNED_IN_ANNOTATION).contains("YES")) {
            check.add("", Tag.BURNED_IN_ANNOTATION, Kind.BURNED_IN_ANNOTATION);
        }
        return check.found;
    }

    private void look(Attributes attributes, String path) {
        for (int tag : attributes.tags()) {
            if (DeidentificationMarks.TAGS.contains(tag)) {
                continue;
            }
            VR vr = TextValues.representation(attributes, tag);
            action(attributes, tag, vr, path);
            values(TextValues.of(attributes, tag), tag, vr, path);
            if (attributes.getValue(tag) instanceof Sequence items) {
                for (int i = 0; i < items.size(); i++) {
                    look(items.get(i), path + name(tag) + "[" + (i + 1) + "] > ");
                }
            }
        }
    }

    private void action(Attributes attributes, int tag, VR vr, String path) {
        boolean pseudonym = tag == Tag.PATIENT_NAME || tag == Tag.PATIENT_ID;
        switch (profile.action(tag, vr.name(), AttributeCleaning.known(tag))) {
            case REMOVE -> add(path, tag, Kind.NOT_REMOVED);
            case EMPTY -> {
                if (attributes.containsValue(tag) && !pseudonym) {
                    add(path, tag, Kind.NOT_EMPTIED);
                }
            }
            case DUMMY -> {
                String dummy = DummyText.of(vr.name()).orElse("");
                if (!pseudonym
                        && !dummy.isEmpty()
                        && TextValues.of(attributes, tag).stream().anyMatch(text -> !text.equals(dummy))) {
                    add(path, tag, Kind.NOT_REPLACED);
                }
            }
            case NEW_UID, SHIFT_DATE, CLEAN, KEEP -> {}
        }
    }

    private void values(List<String> values, int tag, VR vr, String path) {
        if (vr == VR.UI && values.stream().anyMatch(identity.uids()::contains)) {
            add(path, tag, Kind.ORIGINAL_UID);
        }
        if (TextValues.free(vr) && values.stream().anyMatch(identity.words()::in)) {
            add(path, tag, Kind.IDENTITY_WORD);
        }
    }

    private void add(String path, int tag, Kind kind) {
        String keyword = ElementDictionary.keywordOf(tag, null);
        found.add(new Residue(path + name(tag), keyword == null ? "" : keyword, kind));
    }

    private static String name(int tag) {
        return "(%04X,%04X)".formatted(tag >>> 16, tag & 0xffff);
    }
}
