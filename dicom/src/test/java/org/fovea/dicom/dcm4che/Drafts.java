package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.TransferSyntax;

/** Small computed objects for tests. */
final class Drafts {

    /** Values 0 to 11, 16 bit, little endian. */
    static final byte[] RAMP = {0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 10, 0, 11, 0};

    private Drafts() {}

    /** A 4 x 3 secondary capture of 16 bits. */
    static ObjectDraft image() {
        return new ObjectDraft()
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.7")
                .text(Tag.SOP_INSTANCE_UID, "2.25.1")
                .text(Tag.STUDY_INSTANCE_UID, "2.25.2")
                .text(Tag.SERIES_INSTANCE_UID, "2.25.3")
                .text(Tag.MODALITY, "OT")
                .text(Tag.PATIENT_NAME, "Test^Image")
                .integers(Tag.SAMPLES_PER_PIXEL, 1)
                .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .integers(Tag.ROWS, 3)
                .integers(Tag.COLUMNS, 4)
                .integers(Tag.BITS_ALLOCATED, 16)
                .integers(Tag.BITS_STORED, 16)
                .integers(Tag.HIGH_BIT, 15)
                .integers(Tag.PIXEL_REPRESENTATION, 0)
                .bytes(Tag.PIXEL_DATA, RAMP);
    }

    /** Explicit little endian. */
    static byte[] encoded(Path folder, ObjectDraft draft) throws IOException {
        Path file = folder.resolve("draft.dcm");
        new DicomWriter().write(draft, file).orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    /** Where the data set begins behind preamble and file meta information. */
    static int dataSet(byte[] file) {
        int length = (file[140] & 0xff) | (file[141] & 0xff) << 8;
        return 144 + length;
    }

    /** The same file claiming another transfer syntax whose UID is not longer. */
    static byte[] claiming(byte[] file, TransferSyntax syntax) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String old = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid() + "\0";
        int at = text.indexOf(old);
        byte[] changed = file.clone();
        byte[] uid = syntax.uid().getBytes(StandardCharsets.US_ASCII);
        if (uid.length > old.length()) {
            int more = uid.length + uid.length % 2 - old.length();
            byte[] longer = new byte[file.length + more];
            System.arraycopy(file, 0, longer, 0, at);
            System.arraycopy(
                    file, at + old.length(), longer, at + old.length() + more, file.length - at - old.length());
            longer[at - 2] = (byte) (old.length() + more);
            longer[140] += (byte) more;
            changed = longer;
        }
        Arrays.fill(changed, at, at + Math.max(old.length(), uid.length), (byte) 0);
        System.arraycopy(uid, 0, changed, at, uid.length);
        return changed;
    }
}
