package org.fovea.dicom.dcm4che;

import java.util.Set;
import java.util.function.Predicate;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.privacy.ConfidentialityProfile;
import org.fovea.dicom.privacy.ProfileOption;

/** Says in an object that it was de-identified, and how (PS3.15 E.1.1, PS3.3 C.7.1.1 and C.12.1, codes of CID 7050). */
final class DeidentificationMarks {

    /** Elements that these marks are made of. */
    static final Set<Integer> TAGS = Set.of(
            Tag.PATIENT_IDENTITY_REMOVED,
            Tag.DEIDENTIFICATION_METHOD,
            Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE,
            Tag.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED);

    private static final Set<String> CROSS_SECTIONS = Set.of("CT", "MR", "PT");
    private static final Set<String> FACES = Set.of("HEAD", "BRAIN", "FACE", "SKULL", "HEADNECK", "ORBIT", "SINUS");

    private DeidentificationMarks() {}

    /** @param pixelsCleaned the user's rectangles were made black */
    static void put(Attributes object, ConfidentialityProfile profile, boolean pixelsCleaned) {
        object.setString(Tag.PATIENT_IDENTITY_REMOVED, VR.CS, "YES");
        object.setString(
                Tag.DEIDENTIFICATION_METHOD,
                VR.LO,
                DicomWriter.IMPLEMENTATION_VERSION_NAME,
                "PS3.15 Table E.1-1 edition " + profile.edition());
        Sequence codes = object.newSequence(Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE, 4);
        add(object.bigEndian(), codes, "113100", "Basic Application Confidentiality Profile");
        if (pixelsCleaned) {
            add(object.bigEndian(), codes, "113101", "Clean Pixel Data Option");
            object.setString(Tag.BURNED_IN_ANNOTATION, VR.CS, "NO");
        }
        profile.options().forEach(option -> add(object.bigEndian(), codes, option.codeValue(), option.codeMeaning()));
        object.setString(Tag.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED, VR.CS, dates(profile::has));
        if (showsFace(object)) {
            object.setString(Tag.RECOGNIZABLE_VISUAL_FEATURES, VR.CS, "YES");
        }
    }

    static void code(Attributes item, String value, String meaning) {
        item.setString(Tag.CODE_VALUE, VR.SH, value);
        item.setString(Tag.CODING_SCHEME_DESIGNATOR, VR.SH, "DCM");
        item.setString(Tag.CODE_MEANING, VR.LO, meaning);
    }

    private static void add(boolean bigEndian, Sequence codes, String value, String meaning) {
        Attributes item = new Attributes(bigEndian);
        codes.add(item);
        code(item, value, meaning);
    }

    private static String dates(Predicate<ProfileOption> has) {
        if (has.test(ProfileOption.RETAIN_FULL_DATES)) {
            return "UNMODIFIED";
        }
        return has.test(ProfileOption.RETAIN_MODIFIED_DATES) ? "MODIFIED" : "REMOVED";
    }

    /** Slices of a head can be rendered into a face, which nothing here prevents. */
    private static boolean showsFace(Attributes object) {
        return TextValues.of(object, Tag.MODALITY).stream().anyMatch(CROSS_SECTIONS::contains)
                && TextValues.of(object, Tag.BODY_PART_EXAMINED).stream().anyMatch(FACES::contains);
    }
}
