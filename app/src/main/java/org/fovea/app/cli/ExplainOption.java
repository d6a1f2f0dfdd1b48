package org.fovea.app.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code attention} or {@code occlusion}. */
final class ExplainOption implements ITypeConverter<ExplainOption.Way> {

    /** What a heat map shows. */
    enum Way {
        /** Where the network looked, from the same pass as its answer. */
        ATTENTION,
        /** What its answer rests on, by covering parts of the image. */
        OCCLUSION
    }

    @Override
    public Way convert(String value) {
        return Arrays.stream(Way.values())
                .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "': attention, occlusion"));
    }
}
