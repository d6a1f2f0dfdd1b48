package org.fovea.app.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.dicom.pixel.Window;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A window as centre and width in output units: {@code 40/400}. */
final class WindowOption implements ITypeConverter<Window> {

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern FORM = Pattern.compile(NUMBER + "/" + NUMBER);

    @Override
    public Window convert(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            throw new TypeConversionException("'" + value + "': C/W, 40/400");
        }
        double width = Double.parseDouble(form.group(2));
        if (width < 1) {
            throw new TypeConversionException("'" + value + "': W >= 1");
        }
        return Window.of(Double.parseDouble(form.group(1)), width);
    }
}
