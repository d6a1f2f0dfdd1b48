package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.privacy.ConfidentialityProfile;
import org.fovea.dicom.privacy.Deidentified;
import org.fovea.dicom.privacy.PixelRectangle;
import org.fovea.dicom.privacy.ProjectSecret;
import org.fovea.dicom.privacy.Pseudonyms;

/**
 * De-identifies files one by one (PS3.15 annex E). What is related stays so: UIDs, patients and intervals between dates map
 * alike in all objects of a project. Pixels pass untouched unless rectangles are to be made black. Thread-safe.
 */
public final class Deidentifier {

    private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";

    private final DicomFiles files = new DicomFiles();
    private final ConfidentialityProfile profile;
    private final Pseudonyms pseudonyms;
    private final List<PixelRectangle> rectangles;

    /** @param rectangles parts of every image to be made black; with none, pixels are copied byte for byte */
    public Deidentifier(ConfidentialityProfile profile, ProjectSecret secret, List<PixelRectangle> rectangles) {
        this.profile = profile;
        this.pseudonyms = new Pseudonyms(secret);
        this.rectangles = List.copyOf(rectangles);
    }

    /**
     * De-identifies one file, writes the result under a name of ours, reads it back and looks for what is left.
     *
     * @param folder that exists
     * @return fails with a {@link org.fovea.dicom.study.ReadProblem} or {@link WriteProblem}
     */
    public Outcome<Deidentified> deidentify(Path source, Path folder) {
        return Guard.attempt(source, () -> {
            Identity identity = Identity.of(whole(source).object().attributes(), profile);
            Path written = write(whole(source), identity, folder);
            Attributes back = whole(written).object().attributes();
            return new Deidentified(source, written, ResidueCheck.of(back, profile, identity));
        });
    }

    private ParsedFile whole(Path file) throws Exception {
        return files.open(file, Part10Reader.Extent.WHOLE, Progress.NONE);
    }

    private Path write(ParsedFile parsed, Identity identity, Path folder) throws IOException {
        Attributes object = parsed.object().attributes();
        identify(object, parsed);
        new AttributeCleaning(profile, pseudonyms, identity).clean(object);
        BlackenedPixels blackened =
                rectangles.isEmpty() || parsed.pixels() == null ? null : new BlackenedPixels(parsed, rectangles);
        PixelOutput pixels = blackened != null
                ? blackened.into(object)
                : CopiedPixels.of(
                        parsed.bytes(), parsed.pixels(), parsed.object().integer(Tag.BITS_ALLOCATED, 0));
        // The parser leaves an empty element where it met fragments.
        object.removeSelected(Tag.FLOAT_PIXEL_DATA, Tag.DOUBLE_FLOAT_PIXEL_DATA, Tag.PIXEL_DATA);
        DeidentificationMarks.put(object, profile, blackened != null);
        try {
            return ObjectFile.write(
                    object, blackened != null ? blackened.syntax().uid() : syntax(parsed), pixels, folder);
        } catch (FileSystemException e) {
            throw new Refusal(Problem.of(WriteProblem.CANNOT_WRITE, folder.toString(), String.valueOf(e.getMessage())));
        }
    }

    /** Objects that lack their own UIDs get those of the file meta information, else ones of their content. */
    private static void identify(Attributes object, ParsedFile parsed) {
        if (parsed.sopClassUid().isEmpty()) {
            object.setString(Tag.SOP_CLASS_UID, VR.UI, SECONDARY_CAPTURE);
        } else {
            object.setString(Tag.SOP_CLASS_UID, VR.UI, parsed.sopClassUid());
        }
        String instance = parsed.sopInstanceUid();
        if (instance.isEmpty()) {
            instance = String.join(
                    "/",
                    parsed.object().text(Tag.STUDY_INSTANCE_UID),
                    parsed.object().text(Tag.SERIES_INSTANCE_UID),
                    parsed.object().text(Tag.INSTANCE_NUMBER),
                    String.valueOf(parsed.bytes().size()));
        }
        object.setString(Tag.SOP_INSTANCE_UID, VR.UI, instance);
    }

    /** The object's own where its pixels need it; a deflated or wrongly stated one gives way to what was found. */
    private static String syntax(ParsedFile parsed) {
        String stated = parsed.transferSyntaxUid();
        TransferSyntax syntax = TransferSyntax.of(stated).orElse(null);
        boolean coded = syntax != null && syntax.coding() != TransferSyntax.Coding.NATIVE;
        if (coded || parsed.pixels() instanceof PixelElement.Encapsulated) {
            return stated;
        }
        if (parsed.bigEndian()) {
            return TransferSyntax.EXPLICIT_VR_BIG_ENDIAN.uid();
        }
        return syntax == TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN
                ? stated
                : TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid();
    }
}
