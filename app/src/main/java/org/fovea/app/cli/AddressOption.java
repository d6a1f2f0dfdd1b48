package org.fovea.app.cli;

import org.fovea.dicom.net.Address;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An archive: {@code TITLE@host:port} or {@code https://host/root}. */
final class AddressOption implements ITypeConverter<Address> {

    @Override
    public Address convert(String value) {
        try {
            return Address.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + value + "': ARCHIVE@10.0.0.5:104, https://archive.example/dicom-web");
        }
    }
}
