package org.fovea.dicom.dcm4che;

import java.nio.file.Path;
import org.fovea.dicom.attribute.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A file's attributes, and where its pixels lie.
 *
 * @param meta file meta information, without elements where the file has none
 * @param object the data set without its pixel data
 * @param transferSyntaxUid as stated, or as found out where the file does not state it
 * @param bytes what {@code pixels} points into
 * @param pixels null where there are none, or where the header was all that was asked for
 * @param pixelsFollow pixel data stands in the file
 * @param cut the file ends within the data set
 * @param oddTag the first element of odd length, 0 where there is none
 */
record ParsedFile(
        Path file,
        ToolkitObject meta,
        ToolkitObject object,
        String transferSyntaxUid,
        boolean bigEndian,
        ByteSource bytes,
        @Nullable PixelElement pixels,
        boolean pixelsFollow,
        boolean cut,
        int oddTag) {

    /** Media Storage SOP Class UID and Instance UID of the file meta information. */
    private static final int META_SOP_CLASS = 0x00020002;

    private static final int META_SOP_INSTANCE = 0x00020003;

    private static final String MEDIA_DIRECTORY = "1.2.840.10008.1.3.10";

    String sopClassUid() {
        String own = object.text(Tag.SOP_CLASS_UID);
        return own.isEmpty() ? meta.text(META_SOP_CLASS) : own;
    }

    String sopInstanceUid() {
        String own = object.text(Tag.SOP_INSTANCE_UID);
        return own.isEmpty() ? meta.text(META_SOP_INSTANCE) : own;
    }

    boolean mediaDirectory() {
        return sopClassUid().equals(MEDIA_DIRECTORY);
    }

    /** An object of this class is nothing without its pixels. */
    boolean image() {
        return ObjectTypes.name(sopClassUid()).contains("Image Storage");
    }

    boolean belongsToSeries() {
        return object.has(Tag.STUDY_INSTANCE_UID) && object.has(Tag.SERIES_INSTANCE_UID);
    }

    /** The file begins with its data set, without file meta information. */
    boolean bare() {
        return meta.isEmpty();
    }

    /** Enough in it to be an object: without file meta information, zeros and texts parse as data sets too. */
    boolean dicom() {
        return !sopClassUid().isEmpty()
                || (!bare() && !object.isEmpty())
                || (object.has(Tag.ROWS) && object.has(Tag.COLUMNS) && pixelsFollow);
    }
}
