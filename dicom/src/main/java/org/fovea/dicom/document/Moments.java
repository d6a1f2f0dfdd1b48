package org.fovea.dicom.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.fovea.dicom.attribute.DateText;

/** DICOM's dates and times as ISO 8601 writes them, to the second; what is none stays as it is. */
final class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Moments() {}

    static String date(String da) {
        LocalDate date = DateText.date(da);
        return date == null ? da : date.toString();
    }

    static String time(String tm) {
        LocalTime time = DateText.time(tm);
        return time == null ? tm : time.format(TIME);
    }

    static String dateTime(String dt) {
        LocalDateTime moment = DateText.dateTime(dt);
        return moment == null
                ? dt
                : moment.toLocalDate() + " " + moment.toLocalTime().format(TIME);
    }
}
