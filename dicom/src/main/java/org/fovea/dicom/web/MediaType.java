package org.fovea.dicom.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type with its parameters (RFC 9110 8.3).
 *
 * @param name for example {@code multipart/related}, in small letters; empty where there was none
 * @param parameters by name in small letters
 */
record MediaType(String name, Map<String, String> parameters) {

    static final String DICOM = "application/dicom";
    static final String DICOM_JSON = "application/dicom+json";
    static final String JSON = "application/json";
    static final String MULTIPART = "multipart/related";

    private static final int LONGEST = 1000;
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w!#$&^.+-]+)\\s*=\\s*(?:\"([^\"\\\\]*)\"|([^\\s;\"]+))");
    /** RFC 2046 5.1.1. */
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

    MediaType {
        parameters = Map.copyOf(parameters);
    }

    static MediaType parse(String header) {
        String text = header.length() > LONGEST ? "" : header;
        Map<String, String> parameters = new HashMap<>();
        Matcher found = PARAMETER.matcher(text);
        while (found.find()) {
            String quoted = found.group(2);
            parameters.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), quoted == null ? found.group(3) : quoted);
        }
        return new MediaType(text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT), parameters);
    }

    boolean json() {
        return name.equals(DICOM_JSON) || name.equals(JSON);
    }

    /** Empty where there is none, or one that the standard does not allow. */
    String boundary() {
        String boundary = parameters.getOrDefault("boundary", "");
        return BOUNDARY.matcher(boundary).matches() ? boundary : "";
    }
}
