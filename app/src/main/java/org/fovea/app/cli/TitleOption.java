package org.fovea.app.cli;

import org.fovea.dicom.net.Peer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An application entity title. */
final class TitleOption implements ITypeConverter<String> {

    @Override
    public String convert(String value) {
        if (!Peer.isTitle(value)) {
            throw new TypeConversionException("'" + value + "': AE title, 1-16 ASCII");
        }
        return value;
    }
}
