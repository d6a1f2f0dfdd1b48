package org.fovea.dicom.report;

import java.util.List;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.Vector3;

/** What was measured, as it was drawn (PS3.3 C.18.6, C.18.9). */
public sealed interface MeasuredShape {

    /** In an image, in its pixels. */
    record OnImage(Kind kind, List<ImagePoint> points, ImageReference image) implements MeasuredShape {
        public OnImage {
            points = List.copyOf(points);
        }

        @Override
        public ObjectDraft item(String relationship, Code name) {
            return ContentItem.below(
                    new ObjectDraft()
                            .text(Tag.RELATIONSHIP_TYPE, relationship)
                            .text(Tag.VALUE_TYPE, "SCOORD")
                            .items(Tag.CONCEPT_NAME_CODE_SEQUENCE, name.item())
                            .text(Tag.GRAPHIC_TYPE, kind.name())
                            .decimals(Tag.GRAPHIC_DATA, GraphicPoints.of(points)),
                    List.of(ContentItem.image(ContentItem.SELECTED_FROM, image)));
        }
    }

    /** In the patient, in mm. */
    record InPatient(Kind kind, List<Vector3> points, String frameOfReferenceUid) implements MeasuredShape {
        public InPatient {
            points = List.copyOf(points);
        }

        @Override
        public ObjectDraft item(String relationship, Code name) {
            double[] data = points.stream()
                    .flatMap(point -> List.of(point.x(), point.y(), point.z()).stream())
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            return new ObjectDraft()
                    .text(Tag.RELATIONSHIP_TYPE, relationship)
                    .text(Tag.VALUE_TYPE, "SCOORD3D")
                    .items(Tag.CONCEPT_NAME_CODE_SEQUENCE, name.item())
                    .text(Tag.GRAPHIC_TYPE, kind.name())
                    .decimals(Tag.GRAPHIC_DATA, data)
                    .text(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, frameOfReferenceUid);
        }
    }

    /** Graphic Type (0070,0023). */
    enum Kind {
        POINT,
        /** Closed where the last point is the first. */
        POLYLINE,
        /** Both ends of the longer axis, then of the shorter one. */
        ELLIPSE
    }

    /** The content item. */
    ObjectDraft item(String relationship, Code name);
}
