package org.fovea.viewer.layout;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.fovea.dicom.study.Study;
import org.fovea.viewer.words.ViewerWords;

/** What marks an image of another study than the one that is read, for example {@code PRIOR 2024-03-02, 8 mo earlier}. */
final class PriorWords {

    private PriorWords() {}

    /**
     * @param shown the study of the image
     * @param read the study that is read
     * @return empty where both are the same; earlier or later only where records tell that it is the same patient
     */
    static String of(Study shown, Study read, ViewerWords words) {
        if (shown.studyInstanceUid().equals(read.studyInstanceUid())) {
            return "";
        }
        LocalDate date = shown.date();
        LocalDate now = read.date();
        if (!shown.patient().equals(read.patient())) {
            return date == null
                    ? words.text("overlay.otherPatient")
                    : words.text("overlay.otherPatientOf", DateTimeFormatter.ISO_LOCAL_DATE.format(date));
        }
        if (date == null) {
            return words.text("overlay.otherStudy");
        }
        String written = DateTimeFormatter.ISO_LOCAL_DATE.format(date);
        if (now == null || date.equals(now) || !shown.patient().sameAs(read.patient())) {
            return words.text("overlay.otherStudyOf", written);
        }
        return date.isBefore(now)
                ? words.text("overlay.prior", written, span(date, now, words))
                : words.text("overlay.later", written, span(now, date, words));
    }

    /** Days below two months, months below two years, then years. */
    private static String span(LocalDate from, LocalDate to, ViewerWords words) {
        Period span = Period.between(from, to);
        if (span.toTotalMonths() < 2) {
            return words.text("overlay.days", ChronoUnit.DAYS.between(from, to));
        }
        return span.getYears() < 2
                ? words.text("overlay.months", span.toTotalMonths())
                : words.text("overlay.years", span.getYears());
    }
}
