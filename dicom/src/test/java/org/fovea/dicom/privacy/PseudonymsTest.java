package org.fovea.dicom.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class PseudonymsTest {

    private final Pseudonyms pseudonyms = new Pseudonyms(secret(1));

    @Property(tries = 500)
    void aUidIsValidTheSameAgainAndAnotherInAnotherProject(@ForAll("uids") String uid) {
        String replaced = pseudonyms.uid(uid);
        assertThat(replaced).matches("2\\.25\\.[1-9][0-9]*").hasSizeLessThanOrEqualTo(64);
        assertThat(pseudonyms.uid(uid + " ")).isEqualTo(replaced);
        assertThat(new Pseudonyms(secret(2)).uid(uid)).isNotEqualTo(replaced);
        assertThat(pseudonyms.uid(uid + "1")).isNotEqualTo(replaced);
    }

    @Example
    void whatTheStandardRegistersStays() {
        assertThat(pseudonyms.uid("1.2.840.10008.5.1.4.1.1.2")).isEqualTo("1.2.840.10008.5.1.4.1.1.2");
        assertThat(pseudonyms.uid("")).isEmpty();
    }

    /** Days between a patient's dates stay, and every date moves. */
    @Property(tries = 500)
    void datesMoveTogether(
            @ForAll @StringLength(max = 20) String patient,
            @ForAll @IntRange(min = 0, max = 40_000) int from,
            @ForAll @IntRange(min = 0, max = 40_000) int to) {
        LocalDate earlier = LocalDate.of(1920, 1, 1).plusDays(from);
        LocalDate later = LocalDate.of(1920, 1, 1).plusDays(to);
        DateShift shift = pseudonyms.dateShift(patient);
        assertThat(shift.days()).isBetween(-3650, -1);
        assertThat(ChronoUnit.DAYS.between(moved(shift, earlier), moved(shift, later)))
                .isEqualTo(ChronoUnit.DAYS.between(earlier, later));
    }

    @Example
    void momentsKeepTheirHourAndWhatIsNoDateIsNotMoved() {
        DateShift day = new DateShift(-1);
        assertThat(day.moved("DT", "20240301093000.5+0100")).contains("20240229093000.5+0100");
        assertThat(day.moved("DA", "2024.03.01")).contains("20240229");
        assertThat(day.moved("TM", "093000")).contains("093000");
        for (String no : List.of("2024", "202403", "spring", "20241340")) {
            assertThat(day.moved("DT", no)).as(no).isEmpty();
        }
        assertThat(day.moved("LO", "20240301")).isEmpty();
    }

    @Example
    void wordsOfNamesAreFoundWholeInAnyCase() {
        IdentityWords words = new IdentityWords(List.of("Doe^Jane^Q", "ID-4711", "李^四=Lǐ^Sì"));
        assertThat(words.in("as DOE said")).isTrue();
        assertThat(words.in("id47112")).isFalse();
        assertThat(words.in("see 4711.")).isTrue();
        assertThat(words.in("李 四")).isTrue();
        assertThat(words.in("Doeblin, Q")).isFalse();
        assertThat(words.cleaned("Chest of Jane Doe")).isEqualTo("Chest of - -");
        assertThat(IdentityWords.withoutNumbers("call 0171234, T12")).isEqualTo("call -, T12");
    }

    private static LocalDate moved(DateShift shift, LocalDate date) {
        String text =
                shift.moved("DA", date.format(DateTimeFormatter.BASIC_ISO_DATE)).orElseThrow();
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Provide
    Arbitrary<String> uids() {
        return Arbitraries.integers()
                .between(0, 99_999)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> "1.3" + parts.stream().map(part -> "." + part).reduce("", String::concat));
    }

    private static ProjectSecret secret(int fill) {
        byte[] bytes = new byte[ProjectSecret.MINIMUM_BYTES];
        bytes[0] = (byte) fill;
        return new ProjectSecret(bytes);
    }
}
