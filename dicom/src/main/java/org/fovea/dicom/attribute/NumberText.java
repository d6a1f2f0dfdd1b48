package org.fovea.dicom.attribute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Numbers as DS and IS write them (PS3.5 6.2), forgiving a comma for the point and blanks around. */
public final class NumberText {

    private static final int LONGEST = 16;

    private static final int EXPONENT_DIGITS = 3;

    private NumberText() {}

    /** All of them, or none where one is no number. */
    public static double[] decimals(List<String> texts) {
        double[] numbers = new double[texts.size()];
        for (int i = 0; i < numbers.length; i++) {
            String text = texts.get(i).strip();
            if (!decimal(text)) {
                return new double[0];
            }
            numbers[i] = Double.parseDouble(text.replace(',', '.'));
        }
        return numbers;
    }

    /** All of them, fractions cut off; none where one is no number or leaves the range of int. */
    public static int[] integers(List<String> texts) {
        double[] decimals = decimals(texts);
        int[] numbers = new int[decimals.length];
        for (int i = 0; i < numbers.length; i++) {
            if (decimals[i] < Integer.MIN_VALUE || decimals[i] > Integer.MAX_VALUE) {
                return new int[0];
            }
            numbers[i] = (int) decimals[i];
        }
        return numbers;
    }

    /** A sign, digits with one point or comma among them, and an exponent; without a pattern, for headers are full of them. */
    private static boolean decimal(String text) {
        int mantissa = sign(text, 0);
        int whole = digits(text, mantissa);
        boolean point = whole < text.length() && (text.charAt(whole) == '.' || text.charAt(whole) == ',');
        int end = point ? digits(text, whole + 1) : whole;
        boolean anyDigit = end - mantissa > (point ? 1 : 0);
        if (!anyDigit || end == text.length()) {
            return anyDigit;
        }
        int exponent = sign(text, end + 1);
        int last = digits(text, exponent);
        return (text.charAt(end) | 0x20) == 'e'
                && last == text.length()
                && last > exponent
                && last - exponent <= EXPONENT_DIGITS;
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? at + 1 : at;
    }

    /** Where the digits that begin there end. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /**
     * As DS writes it: at most 16 characters, digits that do not fit rounded away.
     *
     * @throws IllegalArgumentException if it is no number
     */
    public static String decimal(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("DS has no way to write " + number);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        for (int digits = 15; digits > 8; digits--) {
            BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
            String plain = rounded.toPlainString();
            String text = plain.length() <= LONGEST ? plain : rounded.toString();
            if (text.length() <= LONGEST) {
                return text;
            }
        }
        return exact.round(new MathContext(8)).toString();
    }
}
