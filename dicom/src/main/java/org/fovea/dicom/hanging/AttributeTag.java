package org.fovea.dicom.hanging;

import org.fovea.dicom.attribute.DicomObject;

/** Attributes whose value is a tag (VR AT): two little endian halves of 16 bits (PS3.5 6.2). */
final class AttributeTag {

    private AttributeTag() {}

    /** The first tag; 0 where there is none. */
    static int of(DicomObject object, int attribute) {
        byte[] bytes = object.bytes(attribute);
        return bytes.length < 4 ? 0 : (half(bytes, 0) << Short.SIZE) | half(bytes, 2);
    }

    private static int half(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << Byte.SIZE);
    }
}
