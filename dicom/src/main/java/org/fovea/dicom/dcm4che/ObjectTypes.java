package org.fovea.dicom.dcm4che;

import java.util.Map;
import org.aoju.bus.image.UID;

/**
 * What kinds of objects there are (PS3.4 B.5, PS3.6 A). The toolkit's dictionary is of 2019; the storage classes that came
 * later stand here.
 */
public final class ObjectTypes {

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

    private static final Map<String, String> LATER = Map.ofEntries(
            Map.entry(STORAGE + "66.7", "Label Map Segmentation Storage"),
            Map.entry(STORAGE + "91.1", "Microscopy Bulk Simple Annotations Storage"));

    private ObjectTypes() {}

    /** The name that PS3.6 gives the SOP class, or the UID itself where none is known; {@code ?} where it is empty. */
    public static String name(String sopClassUid) {
        if (sopClassUid.isEmpty()) {
            return "?";
        }
        String later = LATER.get(sopClassUid);
        if (later != null) {
            return later;
        }
        String name = UID.nameOf(sopClassUid);
        return name == null || name.equals("?") ? sopClassUid : name;
    }
}
