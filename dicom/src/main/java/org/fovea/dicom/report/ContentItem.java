package org.fovea.dicom.report;

import java.util.List;
import org.fovea.dicom.attribute.NumberText;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;

/** Content items of structured reports (PS3.3 C.17.3): a relationship to the item above, a concept and a value. */
final class ContentItem {

    static final String CONTAINS = "CONTAINS";
    static final String CONCEPT_MODIFIER = "HAS CONCEPT MOD";
    static final String OBSERVATION_CONTEXT = "HAS OBS CONTEXT";
    static final String INFERRED_FROM = "INFERRED FROM";
    static final String SELECTED_FROM = "SELECTED FROM";

    private ContentItem() {}

    /** A heading with items below it. */
    static ObjectDraft container(String relationship, Code name, List<ObjectDraft> content) {
        return below(named(relationship, "CONTAINER", name).text(Tag.CONTINUITY_OF_CONTENT, "SEPARATE"), content);
    }

    /** The document itself: a heading of a template (PS3.16) that nothing stands above. */
    static void root(ObjectDraft document, Code title, String template, List<ObjectDraft> content) {
        document.text(Tag.VALUE_TYPE, "CONTAINER")
                .items(Tag.CONCEPT_NAME_CODE_SEQUENCE, title.item())
                .text(Tag.CONTINUITY_OF_CONTENT, "SEPARATE")
                .items(
                        Tag.CONTENT_TEMPLATE_SEQUENCE,
                        new ObjectDraft().text(Tag.MAPPING_RESOURCE, "DCMR").text(Tag.TEMPLATE_IDENTIFIER, template));
        below(document, content);
    }

    static ObjectDraft text(String relationship, Code name, String text) {
        return named(relationship, "TEXT", name).text(Tag.TEXT_VALUE, text);
    }

    static ObjectDraft code(String relationship, Code name, Code value) {
        return named(relationship, "CODE", name).items(Tag.CONCEPT_CODE_SEQUENCE, value.item());
    }

    static ObjectDraft uid(String relationship, Code name, String uid) {
        return named(relationship, "UIDREF", name).text(Tag.UID_VALUE, uid);
    }

    static ObjectDraft person(String relationship, Code name, String person) {
        return named(relationship, "PNAME", name).text(Tag.PERSON_NAME_VALUE, person);
    }

    static ObjectDraft number(String relationship, Code name, double value, Code unit) {
        return named(relationship, "NUM", name)
                .items(
                        Tag.MEASURED_VALUE_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.NUMERIC_VALUE, NumberText.decimal(value))
                                .items(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE, unit.item()));
    }

    /** An image that needs no concept, its place says enough. */
    static ObjectDraft image(String relationship, ImageReference image) {
        return valued(relationship, "IMAGE").items(Tag.REFERENCED_SOP_SEQUENCE, image.item());
    }

    static ObjectDraft image(String relationship, Code name, ImageReference image) {
        return image(relationship, image).items(Tag.CONCEPT_NAME_CODE_SEQUENCE, name.item());
    }

    static ObjectDraft below(ObjectDraft item, List<ObjectDraft> content) {
        return content.isEmpty() ? item : item.items(Tag.CONTENT_SEQUENCE, content.toArray(ObjectDraft[]::new));
    }

    private static ObjectDraft named(String relationship, String type, Code name) {
        return valued(relationship, type).items(Tag.CONCEPT_NAME_CODE_SEQUENCE, name.item());
    }

    private static ObjectDraft valued(String relationship, String type) {
        return new ObjectDraft().text(Tag.RELATIONSHIP_TYPE, relationship).text(Tag.VALUE_TYPE, type);
    }
}
