package org.fovea.app.cli;

import java.util.Arrays;
import java.util.Locale;
import org.fovea.inference.engine.DeviceChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code auto}, {@code cpu} or {@code gpu}. */
final class DeviceOption implements ITypeConverter<DeviceChoice> {

    @Override
    public DeviceChoice convert(String value) {
        return Arrays.stream(DeviceChoice.values())
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "': auto, cpu, gpu"));
    }
}
