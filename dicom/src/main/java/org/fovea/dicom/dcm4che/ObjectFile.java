package org.fovea.dicom.dcm4che;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.fovea.dicom.codec.TransferSyntax;

/**
 * Writes an object as a DICOM file (PS3.10) named by the digest of its own bytes: nothing that a stranger wrote becomes a
 * path, the same object gets the same name, and different ones never share one.
 */
final class ObjectFile {

    private static final int META_CLASS_UID = 0x00020012;
    private static final int META_VERSION_NAME = 0x00020013;
    private static final int NAME_BYTES = 16;

    private ObjectFile() {}

    /**
     * @param dataSet with SOP Class UID and SOP Instance UID, without pixel data
     * @param folder that exists
     * @return the file
     */
    static Path write(Attributes dataSet, String transferSyntaxUid, PixelOutput pixels, Path folder)
            throws IOException {
        Path part = Files.createTempFile(folder, "object", ".part");
        try {
            MessageDigest digest = sha256();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
                encode(dataSet, transferSyntaxUid, pixels, out);
            }
            String name = HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES);
            return Files.move(part, folder.resolve(name + ".dcm"), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void encode(Attributes dataSet, String transferSyntaxUid, PixelOutput pixels, OutputStream out)
            throws IOException {
        Attributes meta = dataSet.createFileMetaInformation(transferSyntaxUid);
        meta.setString(META_CLASS_UID, VR.UI, DicomWriter.IMPLEMENTATION_CLASS_UID);
        meta.setString(META_VERSION_NAME, VR.SH, DicomWriter.IMPLEMENTATION_VERSION_NAME);
        try (ImageOutputStream encoder =
                new ImageOutputStream(new BufferedOutputStream(out), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid())) {
            encoder.writeDataset(meta, dataSet);
            pixels.writeTo(encoder);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
