package org.fovea.dicom.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.fovea.dicom.attribute.DateText;
import org.jspecify.annotations.Nullable;

/**
 * Moves dates by whole days, so that intervals between a patient's dates and the hours of the day stay.
 *
 * @param days added; negative for earlier
 */
public record DateShift(int days) {

    private static final int DATE_DIGITS = 8;

    /**
     * A moved value.
     *
     * @param vr DA, DT or TM
     * @return empty where the value cannot be moved: it is no date, or names only a year or month
     */
    public Optional<String> moved(String vr, String value) {
        String text = value.strip();
        return switch (vr) {
            case "TM" -> DateText.time(text) == null ? Optional.empty() : Optional.of(text);
            case "DA" -> Optional.ofNullable(date(text));
            case "DT" -> dateTime(text);
            default -> Optional.empty();
        };
    }

    private Optional<String> dateTime(String text) {
        if (DateText.dateTime(text) == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(date(text.substring(0, DATE_DIGITS)))
                .map(date -> date + text.substring(DATE_DIGITS));
    }

    private @Nullable String date(String text) {
        LocalDate date = DateText.date(text);
        try {
            LocalDate moved = date == null ? null : date.plusDays(days);
            return moved == null || moved.getYear() < 1 ? null : moved.format(DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }
}
