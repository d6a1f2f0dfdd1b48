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
            Map.entry("1.2.276.0.7230010.3.1.0.1", "Private Generic File (DCMTK)"),
            Map.entry(STORAGE + "6.3", "Photoacoustic Image Storage"),
            Map.entry(STORAGE + "9.1.4", "General 32-bit ECG Waveform Storage"),
            Map.entry(STORAGE + "9.6.2", "Multi-channel Respiratory Waveform Storage"),
            Map.entry(STORAGE + "9.7.1", "Routine Scalp Electroencephalogram Waveform Storage"),
            Map.entry(STORAGE + "9.7.2", "Electromyogram Waveform Storage"),
            Map.entry(STORAGE + "9.7.3", "Electrooculogram Waveform Storage"),
            Map.entry(STORAGE + "9.7.4", "Sleep Electroencephalogram Waveform Storage"),
            Map.entry(STORAGE + "9.8.1", "Body Position Waveform Storage"),
            Map.entry(STORAGE + "9.100.1", "Waveform Presentation State Storage"),
            Map.entry(STORAGE + "9.100.2", "Waveform Acquisition Presentation State Storage"),
            Map.entry(STORAGE + "66.7", "Label Map Segmentation Storage"),
            Map.entry(STORAGE + "66.8", "Height Map Segmentation Storage"),
            Map.entry(STORAGE + "77.1.7", "Dermoscopic Photography Image Storage"),
            Map.entry(STORAGE + "77.1.8", "Confocal Microscopy Image Storage"),
            Map.entry(STORAGE + "77.1.9", "Confocal Microscopy Tiled Pyramidal Image Storage"),
            Map.entry(STORAGE + "88.76", "Enhanced X-Ray Radiation Dose SR Storage"),
            Map.entry(STORAGE + "88.77", "Waveform Annotation SR Storage"),
            Map.entry(STORAGE + "91.1", "Microscopy Bulk Simple Annotations Storage"),
            Map.entry(STORAGE + "200.7", "XA Defined Procedure Protocol Storage"),
            Map.entry(STORAGE + "200.8", "XA Performed Procedure Protocol Storage"),
            Map.entry(STORAGE + "201.1", "Inventory Storage"),
            Map.entry(STORAGE + "481.21", "RT Radiation Set Delivery Instruction Storage"),
            Map.entry(STORAGE + "481.22", "RT Treatment Preparation Storage"),
            Map.entry(STORAGE + "481.23", "Enhanced RT Image Storage"),
            Map.entry(STORAGE + "481.24", "Enhanced Continuous RT Image Storage"),
            Map.entry(STORAGE + "481.25", "RT Patient Position Acquisition Instruction Storage"));

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
