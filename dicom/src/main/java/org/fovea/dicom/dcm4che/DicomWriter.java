package org.fovea.dicom.dcm4che;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.NamedUid;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.TransferSyntax;

/**
 * Writes DICOM files (PS3.10) in Explicit VR Little Endian. A file appears under its name only when it is complete.
 * Thread-safe.
 */
public final class DicomWriter {

    /** Names this program in every file it writes (PS3.7 D.3.3.2). */
    static final String IMPLEMENTATION_CLASS_UID =
            NamedUid.of("org.fovea implementation".getBytes(StandardCharsets.UTF_8));

    static final String IMPLEMENTATION_VERSION_NAME = "FOVEA_0.1";

    private static final int META_CLASS_UID = 0x00020012;
    private static final int META_VERSION_NAME = 0x00020013;

    public DicomWriter() {
        ToolkitDefaults.apply();
    }

    /**
     * Writes one object; a file of that name is replaced.
     *
     * @param draft with SOP Class UID and SOP Instance UID, and only elements that the data dictionary knows
     * @return the file
     */
    public Outcome<Path> write(ObjectDraft draft, Path file) {
        return write(draft, draft.text(Tag.SOP_CLASS_UID), draft.text(Tag.SOP_INSTANCE_UID), file);
    }

    /** The same for a data set that does not name its own class and instance. */
    Outcome<Path> write(ObjectDraft draft, String sopClassUid, String sopInstanceUid, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                encode(draft, sopClassUid, sopInstanceUid, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.success(file);
        } catch (IOException e) {
            discard(part);
            return Outcome.failure(
                    Problem.of(WriteProblem.CANNOT_WRITE, file.toString(), String.valueOf(e.getMessage())));
        }
    }

    static void encode(ObjectDraft draft, String sopClassUid, String sopInstanceUid, OutputStream out)
            throws IOException {
        String syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid();
        Attributes meta = Attributes.createFileMetaInformation(sopInstanceUid, sopClassUid, syntax);
        meta.setString(META_CLASS_UID, VR.UI, IMPLEMENTATION_CLASS_UID);
        meta.setString(META_VERSION_NAME, VR.SH, IMPLEMENTATION_VERSION_NAME);
        try (ImageOutputStream encoder = new ImageOutputStream(out, syntax)) {
            encoder.writeDataset(meta, attributes(draft));
        }
    }

    private static Attributes attributes(ObjectDraft draft) {
        Attributes attributes = new Attributes();
        for (Map.Entry<Integer, ObjectDraft.Value> element : draft.values().entrySet()) {
            int tag = element.getKey();
            VR vr = ElementDictionary.vrOf(tag, null);
            switch (element.getValue()) {
                case ObjectDraft.Value.Texts(List<String> texts) ->
                    attributes.setString(tag, vr, texts.toArray(String[]::new));
                case ObjectDraft.Value.Integers(int[] numbers) -> attributes.setInt(tag, vr, numbers);
                case ObjectDraft.Value.Decimals(double[] numbers) -> attributes.setDouble(tag, vr, numbers);
                case ObjectDraft.Value.Bytes(byte[] bytes) -> attributes.setBytes(tag, vr, bytes);
                case ObjectDraft.Value.Items(List<ObjectDraft> items) -> {
                    Sequence sequence = attributes.newSequence(tag, items.size());
                    items.forEach(item -> sequence.add(attributes(item)));
                }
            }
        }
        return attributes;
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // The failed write is reported; that its rest could not be removed adds nothing the reader can act on.
        }
    }
}
