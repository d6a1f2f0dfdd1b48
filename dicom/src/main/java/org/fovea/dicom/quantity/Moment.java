package org.fovea.dicom.quantity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.fovea.dicom.attribute.DateText;
import org.fovea.dicom.attribute.DicomObject;
import org.jspecify.annotations.Nullable;

/** Moments that an object states; null where it states none. */
final class Moment {

    private Moment() {}

    static @Nullable LocalDateTime of(DicomObject object, int dateTag, int timeTag) {
        return DateText.join(DateText.date(object.text(dateTag)), DateText.time(object.text(timeTag)));
    }

    static @Nullable LocalDateTime of(DicomObject object, int dateTimeTag) {
        return DateText.dateTime(object.text(dateTimeTag));
    }

    static @Nullable LocalDateTime onDay(LocalDate day, DicomObject object, int timeTag) {
        return DateText.join(day, DateText.time(object.text(timeTag)));
    }
}
