package org.fovea.dicom.dcm4che;

import java.util.List;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.aoju.bus.image.metric.internal.pdu.RoleSelection;
import org.fovea.dicom.codec.TransferSyntax;

/**
 * What we take by C-GET, where kinds of objects and syntaxes have to be named beforehand and an association has 128
 * contexts for them (PS3.4 annex B.5). By C-MOVE everything can come.
 */
final class StoredClasses {

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

    /** Kinds that archives keep compressed; the first ones of the list by how common they are. */
    private static final List<String> IMAGES = List.of(
            "2", "4", "1", "1.1", "1.2", "6.1", "3.1", "7", "12.1", "12.2", "128", "20", "2.1", "4.1", "1.2.1",
            "77.1.4");

    /** Kinds that they keep as they are. */
    private static final List<String> OTHERS = List.of(
            "1.1.1", "1.3", "4.2", "7.1", "7.2", "7.3", "7.4", "12.1.1", "12.2.1", "13.1.1", "13.1.2", "13.1.3", "11.1",
            "11.2", "30", "66.1", "66.3", "66.4", "66.5", "77.1.1", "77.1.2", "77.1.3", "88.11", "88.22", "88.33",
            "88.34", "88.40", "88.50", "88.59", "88.65", "88.67", "104.1", "128.1", "130", "481.1", "481.2", "481.3",
            "481.5", "9.1.1", "9.1.2");

    private static final List<TransferSyntax> COMPRESSED = List.of(
            TransferSyntax.JPEG_LOSSLESS_SV1,
            TransferSyntax.JPEG_2000_LOSSLESS,
            TransferSyntax.JPEG_BASELINE,
            TransferSyntax.JPEG_LS_LOSSLESS);

    private StoredClasses() {}

    /** Adds them behind the contexts that the request has. */
    static void addTo(AAssociateRQ request) {
        int id = 2 * request.getNumberOfPresentationContexts() + 1;
        for (List<String> kinds : List.of(IMAGES, OTHERS)) {
            for (String kind : kinds) {
                request.addRoleSelection(new RoleSelection(STORAGE + kind, false, true));
                request.addPresentationContext(Query.context(id, STORAGE + kind));
                id += 2;
            }
        }
        for (TransferSyntax syntax : COMPRESSED) {
            for (String kind : IMAGES) {
                if (id < 2 * StorageContexts.MOST) {
                    request.addPresentationContext(new Presentation(id, STORAGE + kind, syntax.uid()));
                    id += 2;
                }
            }
        }
    }
}
