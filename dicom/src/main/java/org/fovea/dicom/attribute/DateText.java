package org.fovea.dicom.attribute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times as DA, TM and DT write them (PS3.5 6.2), the ACR-NEMA forms with dots and colons too. */
public final class DateText {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[.-]?(\\d{2})[.-]?(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:\\.(\\d{1,6})\\d*)?)?)?");

    private DateText() {}

    /** Null where the text is no date. */
    public static @Nullable LocalDate date(String text) {
        Matcher parts = DATE.matcher(text.strip());
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Null where the text is no time. */
    public static @Nullable LocalTime time(String text) {
        Matcher parts = TIME.matcher(text.strip());
        if (!parts.matches()) {
            return null;
        }
        try {
            String fraction = parts.group(4) == null ? "" : parts.group(4);
            int nanos = Integer.parseInt((fraction + "000000").substring(0, 6)) * 1000;
            return LocalTime.of(number(parts, 1), number(parts, 2), Math.min(59, number(parts, 3)), nanos);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A DT value without its offset from UTC: the clock on the machine's wall. Null where the text is none. */
    public static @Nullable LocalDateTime dateTime(String text) {
        String local = text.strip().replaceFirst("[+-]\\d{4}$", "");
        if (local.length() < 8) {
            return null;
        }
        return join(date(local.substring(0, 8)), local.length() > 8 ? time(local.substring(8)) : LocalTime.MIDNIGHT);
    }

    /** Null where either is. */
    public static @Nullable LocalDateTime join(@Nullable LocalDate date, @Nullable LocalTime time) {
        return date == null || time == null ? null : LocalDateTime.of(date, time);
    }

    /** The date as DA writes it today; empty where the text is none. */
    public static String da(String text) {
        LocalDate date = date(text);
        return date == null ? "" : date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** The time as TM writes it today; empty where the text is none. */
    public static String tm(String text) {
        return time(text) == null ? "" : text.strip().replace(":", "");
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}
