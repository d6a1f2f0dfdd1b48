package org.fovea.app.cli;

import java.time.LocalDate;
import org.fovea.dicom.attribute.DateText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Days from and to, both counted in; null for an open end. */
record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Reads {@code 20260101-20260131}, {@code 2026-01-01} alone, {@code 20260101-} and {@code -20260131}. */
    static final class Converter implements ITypeConverter<DateRange> {

        @Override
        public DateRange convert(String value) {
            LocalDate one = DateText.date(value);
            if (one != null) {
                return new DateRange(one, one);
            }
            int dash = value.length() == 17 ? 8 : value.startsWith("-") ? 0 : value.length() - 1;
            if (dash >= 0 && dash < value.length() && value.charAt(dash) == '-') {
                LocalDate from = DateText.date(value.substring(0, dash));
                LocalDate to = DateText.date(value.substring(dash + 1));
                boolean first = from != null || dash == 0;
                boolean last = to != null || dash == value.length() - 1;
                boolean ordered = from == null || to == null || !to.isBefore(from);
                if (first && last && (from != null || to != null) && ordered) {
                    return new DateRange(from, to);
                }
            }
            throw new TypeConversionException("'" + value + "': 20260101-20260131, 20260101-, -20260131, 20260101");
        }
    }
}
