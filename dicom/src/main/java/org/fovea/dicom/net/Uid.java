package org.fovea.dicom.net;

import java.util.regex.Pattern;

/** Unique identifiers (PS3.5 9.1). */
public final class Uid {

    private static final Pattern FORM = Pattern.compile("\\d+(\\.\\d+)+");

    private Uid() {}

    /** Numbers divided by dots, at most 64 characters; zeros that lead a number are let pass, as archives hold them. */
    public static boolean isValid(String text) {
        return text.length() <= 64 && FORM.matcher(text).matches();
    }
}
