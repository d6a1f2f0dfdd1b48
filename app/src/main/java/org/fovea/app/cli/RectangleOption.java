package org.fovea.app.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.dicom.privacy.PixelRectangle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A rectangle of pixels: {@code x,y,w,h}. */
final class RectangleOption implements ITypeConverter<PixelRectangle> {

    private static final String NUMBER = "(\\d{1,6})";
    private static final Pattern FORM = Pattern.compile(String.join(",", NUMBER, NUMBER, NUMBER, NUMBER));

    @Override
    public PixelRectangle convert(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            throw new TypeConversionException("'" + value + "': x,y,w,h");
        }
        try {
            return new PixelRectangle(number(form, 1), number(form, 2), number(form, 3), number(form, 4));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + value + "': w, h >= 1");
        }
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
