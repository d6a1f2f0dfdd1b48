package org.fovea.app.cli;

import org.fovea.dicom.net.Uid;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A unique identifier. */
final class UidOption implements ITypeConverter<String> {

    @Override
    public String convert(String value) {
        if (!Uid.isValid(value)) {
            throw new TypeConversionException("'" + value + "': UID, 1.2.840...");
        }
        return value;
    }
}
