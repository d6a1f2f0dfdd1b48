package org.fovea.dicom.document;

import java.util.List;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.Vector3;
import org.jspecify.annotations.Nullable;

/** What a content item says (PS3.3 C.17.3.2.1). */
public sealed interface ContentValue {

    /**
     * A heading with items below it.
     *
     * @param continuous the items are meant to be read as one text
     */
    record Container(boolean continuous) implements ContentValue {}

    /** Words, line breaks as {@code \n}. */
    record Text(String text) implements ContentValue {}

    record Coded(CodedConcept code) implements ContentValue {}

    /**
     * A number.
     *
     * @param written as the object writes it; empty where it gives none
     * @param value null where it gives none
     * @param unit {@link CodedConcept#NONE} where it gives none
     * @param qualifier why there is no number, or what is special about it
     */
    record Numeric(String written, @Nullable Double value, CodedConcept unit, CodedConcept qualifier)
            implements ContentValue {}

    /** A date, a time or both, as ISO 8601 writes them; as the object writes it where it is none. */
    record Moment(String iso) implements ContentValue {}

    /** @param name as DICOM writes names */
    record Person(String name) implements ContentValue {}

    record Uid(String uid) implements ContentValue {}

    /** Another object. */
    record Reference(Kind kind, InstanceReference instance) implements ContentValue {
        /** What is referred to. */
        public enum Kind {
            IMAGE,
            COMPOSITE,
            WAVEFORM
        }
    }

    /** A shape on the image that stands below the item. */
    record ImageGraphic(GraphicType type, List<ImagePoint> points) implements ContentValue {
        public ImageGraphic {
            points = List.copyOf(points);
        }
    }

    /** A shape in the patient. */
    record PatientGraphic(GraphicType type, List<Vector3> points, String frameOfReferenceUid) implements ContentValue {
        public PatientGraphic {
            points = List.copyOf(points);
        }
    }

    /** Times within a waveform: the temporal range's type and its samples, offsets or moments. */
    record TimeRange(String type, String places) implements ContentValue {}

    /** Another item of the same document, by its place in the tree, counted from 1. */
    record Link(List<Integer> path) implements ContentValue {
        public Link {
            path = List.copyOf(path);
        }
    }

    /** Of a kind that the standard does not have, or too broken to say anything. */
    record Unreadable(String valueType) implements ContentValue {}
}
