package org.fovea.dicom.dcm4che;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ReadProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An object as a whole DICOM file (PS3.10) to go out: its data set as it is kept where that can be, behind file meta
 * information of ours. Temporary files are gone when it is closed.
 */
public final class Part10Upload implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Part10Upload.class);

    private static final int META_CLASS_UID = 0x00020012;
    private static final int META_VERSION_NAME = 0x00020013;

    private final byte[] head;
    private final OutgoingObject object;
    private final long dataSet;

    private Part10Upload(byte[] head, OutgoingObject object, long dataSet) {
        this.head = head;
        this.object = object;
        this.dataSet = dataSet;
    }

    /**
     * @param plain decompressed, whatever it is kept in
     * @return fails with a {@link ReadProblem}
     */
    public static Outcome<Part10Upload> of(Instance instance, boolean plain) {
        String explicit = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid();
        Set<String> accepted =
                plain ? Set.of(explicit) : new HashSet<>(List.of(explicit, instance.transferSyntaxUid()));
        return OutgoingObject.prepare(instance, accepted)
                .then(object -> Guard.attempt(
                        instance.file(),
                        () -> new Part10Upload(
                                head(instance, object.syntax()), object, Files.size(object.file()) - object.start())));
    }

    private static byte[] head(Instance instance, String syntax) throws IOException {
        Attributes meta =
                Attributes.createFileMetaInformation(instance.sopInstanceUid(), instance.sopClassUid(), syntax);
        meta.setString(META_CLASS_UID, VR.UI, DicomWriter.IMPLEMENTATION_CLASS_UID);
        meta.setString(META_VERSION_NAME, VR.SH, DicomWriter.IMPLEMENTATION_VERSION_NAME);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new ImageOutputStream(bytes, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid())) {
            out.writeFileMetaInformation(meta);
        }
        return bytes.toByteArray();
    }

    /** In bytes. */
    public long length() {
        return head.length + dataSet;
    }

    /** Whether it goes in another form than it is kept in. */
    public boolean converted() {
        return object.converted();
    }

    public InputStream open() {
        try {
            InputStream in = Files.newInputStream(object.file());
            in.skipNBytes(object.start());
            return new SequenceInputStream(new ByteArrayInputStream(head), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            object.close();
        } catch (Refusal stays) {
            LOG.warn("a temporary file stays: {}", stays.problem());
        }
    }
}
