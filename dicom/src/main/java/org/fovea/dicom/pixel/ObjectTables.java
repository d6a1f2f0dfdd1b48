package org.fovea.dicom.pixel;

import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.jspecify.annotations.Nullable;

/** The tables that an item states by itself, for objects that give images of other objects a look. */
public final class ObjectTables {

    private ObjectTables() {}

    /** {@link ModalityLut#IDENTITY} where the item states none. */
    public static ModalityLut modality(DicomObject item, List<Problem> warnings) {
        return new GreyTables(item, 1, false, warnings).modality();
    }

    /** Null where the item covers nothing; bitmap shutters, whose overlay belongs to an image, are left out. */
    public static @Nullable DisplayShutter shutter(DicomObject item, List<Problem> warnings) {
        return ShutterReader.of(item, List.of(), warnings);
    }

    /**
     * Windows first, then tables; empty where the item states none.
     *
     * @param signed whether tables are entered by signed values
     */
    public static List<VoiLut> voi(DicomObject item, boolean signed, List<Problem> warnings) {
        return new GreyTables(item, 1, signed, warnings).voi();
    }

    /** Null where the item states none. */
    public static @Nullable LookupTable presentation(DicomObject item, List<Problem> warnings) {
        return new GreyTables(item, 1, false, warnings).presentation();
    }
}
