package org.fovea.app.cli;

import org.fovea.app.words.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code en} or {@code zh}. */
final class LanguageOption implements ITypeConverter<Language> {

    @Override
    public Language convert(String value) {
        return Language.ofCode(value).orElseThrow(() -> new TypeConversionException("en, zh"));
    }
}
