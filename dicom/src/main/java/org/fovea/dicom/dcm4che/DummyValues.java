package org.fovea.dicom.dcm4che;

import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.privacy.DummyText;
import org.fovea.dicom.privacy.Pseudonyms;

/** Puts values that say nothing in the place of others, valid for the value representation. */
final class DummyValues {

    /** DCM 121106, Comment: what a removed content tree is replaced by is a remark that it was. */
    private static final String COMMENT = "121106";

    private final Pseudonyms pseudonyms;

    DummyValues(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** What has no value stays without. */
    void put(Attributes attributes, int tag, VR vr) {
        if (!attributes.containsValue(tag)) {
            return;
        }
        if (tag == Tag.CONTENT_SEQUENCE) {
            remark(attributes);
        } else if (attributes.getValue(tag) instanceof Sequence items) {
            items.forEach(this::putAll);
        } else if (vr == VR.UI) {
            String[] uids =
                    TextValues.of(attributes, tag).stream().map(pseudonyms::uid).toArray(String[]::new);
            attributes.setString(tag, vr, uids);
        } else {
            DummyText.of(vr.name())
                    .ifPresentOrElse(
                            text -> attributes.setString(tag, vr, text),
                            () -> attributes.setBytes(tag, vr, new byte[Math.max(2, vr.numEndianBytes())]));
        }
    }

    /** Coded strings stay: they say how an item is built, and are not free text. */
    private void putAll(Attributes item) {
        for (int tag : item.tags()) {
            VR vr = TextValues.representation(item, tag);
            if (vr != VR.CS) {
                put(item, tag, vr);
            }
        }
    }

    private static void remark(Attributes attributes) {
        String removed = DummyText.of("UT").orElseThrow();
        Attributes item = new Attributes(attributes.bigEndian());
        attributes.newSequence(Tag.CONTENT_SEQUENCE, 1).add(item);
        item.setString(Tag.RELATIONSHIP_TYPE, VR.CS, "CONTAINS");
        item.setString(Tag.VALUE_TYPE, VR.CS, "TEXT");
        item.setString(Tag.TEXT_VALUE, VR.UT, removed);
        Attributes concept = new Attributes(attributes.bigEndian());
        item.newSequence(Tag.CONCEPT_NAME_CODE_SEQUENCE, 1).add(concept);
        DeidentificationMarks.code(concept, COMMENT, "Comment");
    }
}
