package org.fovea.dicom.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @Test
    void readsTheFormsOfTheStandardAndOfItsForerunner() {
        assertThat(DateText.date("20260131")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(DateText.date("2026.01.31 ")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(DateText.time("07")).isEqualTo(LocalTime.of(7, 0));
        assertThat(DateText.time("0705")).isEqualTo(LocalTime.of(7, 5));
        assertThat(DateText.time("07:05:09")).isEqualTo(LocalTime.of(7, 5, 9));
        assertThat(DateText.time("070509.1234567")).isEqualTo(LocalTime.of(7, 5, 9, 123_456_000));
        assertThat(DateText.time("070509.25")).isEqualTo(LocalTime.of(7, 5, 9, 250_000_000));
        assertThat(DateText.time("235960")).isEqualTo(LocalTime.of(23, 59, 59));
        assertThat(DateText.dateTime("20260131070509.5+0100"))
                .isEqualTo(LocalDateTime.of(2026, 1, 31, 7, 5, 9, 500_000_000));
        assertThat(DateText.dateTime("20260131")).isEqualTo(LocalDateTime.of(2026, 1, 31, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026", "20261301", "20260230", "yesterday", "99999999", "2026013", "2026/01/31", "202601-1"
            })
    void takesNothingElseForADate(String text) {
        assertThat(DateText.date(text)).isNull();
        assertThat(DateText.dateTime(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "2460",
                "256000",
                "noon",
                "070",
                "07050",
                "07:05:09.",
                "070509.x",
                "070509,5",
                "07050912"
            })
    void takesNothingElseForATime(String text) {
        assertThat(DateText.time(text)).isNull();
    }
}
