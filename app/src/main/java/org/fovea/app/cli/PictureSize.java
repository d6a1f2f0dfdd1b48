package org.fovea.app.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The size of a picture in pixels: {@code 512x512}. */
record PictureSize(int width, int height) {

    /** Reads the option. */
    static final class Converter implements ITypeConverter<PictureSize> {

        private static final Pattern FORM = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
        private static final int LARGEST = 16_384;

        @Override
        public PictureSize convert(String value) {
            Matcher form = FORM.matcher(value);
            if (form.matches()) {
                int width = Integer.parseInt(form.group(1));
                int height = Integer.parseInt(form.group(2));
                if (width >= 1 && height >= 1 && width <= LARGEST && height <= LARGEST) {
                    return new PictureSize(width, height);
                }
            }
            throw new TypeConversionException("'" + value + "': WxH, 1x1 - " + LARGEST + "x" + LARGEST);
        }
    }
}
