package org.fovea.dicom.attribute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers as DS and IS write them (PS3.5 6.2), forgiving a comma for the point and blanks around. */
public final class NumberText {

    private static final int LONGEST = 16;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,3})?");

    private NumberText() {}

    /** All of them, or none where one is no number. */
    public static double[] decimals(List<String> texts) {
        double[] numbers = new double[texts.size()];
        for (int i = 0; i < numbers.length; i++) {
            String text = texts.get(i).strip();
            if (!DECIMAL.matcher(text).matches()) {
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
