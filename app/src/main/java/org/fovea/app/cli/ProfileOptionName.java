package org.fovea.app.cli;

import java.util.Map;
import java.util.TreeMap;
import org.fovea.dicom.privacy.ProfileOption;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The options of the confidentiality profile as the command line calls them. */
final class ProfileOptionName implements ITypeConverter<ProfileOption> {

    private static final Map<String, ProfileOption> NAMES = new TreeMap<>(Map.of(
            "uids", ProfileOption.RETAIN_UIDS,
            "device", ProfileOption.RETAIN_DEVICE_IDENTITY,
            "institution", ProfileOption.RETAIN_INSTITUTION_IDENTITY,
            "patient", ProfileOption.RETAIN_PATIENT_CHARACTERISTICS,
            "dates", ProfileOption.RETAIN_FULL_DATES,
            "shifted-dates", ProfileOption.RETAIN_MODIFIED_DATES,
            "descriptors", ProfileOption.CLEAN_DESCRIPTORS,
            "content", ProfileOption.CLEAN_STRUCTURED_CONTENT,
            "graphics", ProfileOption.CLEAN_GRAPHICS));

    @Override
    public ProfileOption convert(String value) {
        ProfileOption option = NAMES.get(value);
        if (option == null) {
            throw new TypeConversionException("'" + value + "': " + String.join(", ", NAMES.keySet()));
        }
        return option;
    }
}
