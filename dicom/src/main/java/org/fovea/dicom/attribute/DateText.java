package org.fovea.dicom.attribute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates and times as DA, TM and DT write them (PS3.5 6.2), the ACR-NEMA forms with dots and colons too. */
public final class DateText {

    private static final int MICROSECOND_DIGITS = 6;
    private static final int NANOSECOND_DIGITS = 9;

    private DateText() {}

    /** Null where the text is no date. */
    public static @Nullable LocalDate date(String text) {
        String date = text.strip();
        int month = behind(date, 4, ".-");
        int day = behind(date, month + 2, ".-");
        if (date.length() != day + 2) {
            return null;
        }
        try {
            return LocalDate.of(number(date, 0, 4), number(date, month, 2), number(date, day, 2));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Null where the text is no time. */
    public static @Nullable LocalTime time(String text) {
        String time = text.strip();
        int minute = behind(time, 2, ":");
        int second = behind(time, minute + 2, ":");
        try {
            return LocalTime.of(
                    number(time, 0, 2),
                    time.length() == 2 ? 0 : number(time, minute, 2),
                    time.length() <= minute + 2 ? 0 : Math.min(59, number(time, second, 2)),
                    time.length() <= second + 2 ? 0 : nanos(time, second + 2));
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

    /** The place itself, or the one after it where a letter stands there that only divides. */
    private static int behind(String text, int at, String dividers) {
        return at < text.length() && dividers.indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    /** So many digits, as a number; -1, which is no part of a date, where they are not there. */
    private static int number(String text, int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Of a point and digits that end the text; those behind the sixth do not count. */
    private static int nanos(String text, int point) {
        if (text.charAt(point) != '.'
                || !text.chars().skip(point + 1L).allMatch(letter -> letter >= '0' && letter <= '9')) {
            return -1;
        }
        int digits = Math.min(MICROSECOND_DIGITS, text.length() - point - 1);
        int number = digits == 0 ? -1 : number(text, point + 1, digits);
        for (int digit = digits; digit < NANOSECOND_DIGITS; digit++) {
            number *= 10;
        }
        return number;
    }
}
