package org.fovea.app.words;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.StackTrait;
import org.fovea.dicom.study.Study;
import org.jspecify.annotations.Nullable;

/**
 * The words of the windows in one language, from the bundles {@code windows.properties} and
 * {@code windows_zh_CN.properties}. Immutable.
 */
public final class WindowWords {

    private static final String BUNDLE = "org.fovea.app.words.windows";

    private final Language language;
    private final ResourceBundle bundle;

    public WindowWords(Language language) {
        this.language = language;
        // Without this control an English reader on a Chinese system would get Chinese.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The sentence of that key, its placeholders {@code {0}, {1}, ...} filled.
     *
     * @throws java.util.MissingResourceException for a key that no bundle has, which a test rules out
     */
    public String of(String key, Object... facts) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(facts);
    }

    /** A date in digits, year first, which no reader of either language can mistake; empty for null. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    }

    /** A moment in this computer's time zone, to the minute. */
    public String moment(Instant when) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(when.atZone(ZoneId.systemDefault()));
    }

    /**
     * Age as radiologists write it: days below one month, months below two years, then years; empty when unknown.
     *
     * @param birth birth date
     * @param when usually the study date
     */
    public String age(@Nullable LocalDate birth, @Nullable LocalDate when) {
        if (birth == null || when == null || when.isBefore(birth)) {
            return "";
        }
        Period age = Period.between(birth, when);
        if (age.toTotalMonths() < 1) {
            return of("age.days", ChronoUnit.DAYS.between(birth, when));
        }
        if (age.getYears() < 2) {
            return of("age.months", age.toTotalMonths());
        }
        return of("age.years", age.getYears());
    }

    /** Sex as DICOM codes it (0010,0040), in the reader's letters; empty when unknown. */
    public String sex(String code) {
        return switch (code) {
            case "M" -> of("sex.male");
            case "F" -> of("sex.female");
            case "O" -> of("sex.other");
            default -> "";
        };
    }

    /** The patient's name, or that there is none. */
    public String patient(Patient patient) {
        String name = patient.displayName();
        return name.isEmpty() ? of("patient.unnamed") : name;
    }

    /** Sex and age at the study, divided by a point; whichever is known. */
    public String sexAndAge(Study study) {
        return joined(sex(study.patient().sex()), age(study.patient().birthDate(), study.date()));
    }

    /** What tells this patient from another of the same name: sex, age, id. */
    public String personal(Study study) {
        return joined(sexAndAge(study), study.patient().patientId());
    }

    /** A series by its description, else its protocol, else its modality and number. */
    public String seriesName(Series series) {
        if (!series.description().isBlank()) {
            return series.description();
        }
        if (!series.protocol().isBlank()) {
            return series.protocol();
        }
        return series.number() == null ? series.modality() : series.modality() + " " + series.number();
    }

    /** What tells a stack from the others of its series; empty where it is the only one. */
    public String stackLabel(List<StackTrait> label) {
        return joined(label.stream()
                .map(trait -> of("stack." + trait.kind(), trait.values().toArray()))
                .toArray(String[]::new));
    }

    /** What is known of these, divided by a point. */
    public String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** A probability with two decimals, never a certainty the network does not have: 1 shows as {@code > 0.99}. */
    public String probability(double value) {
        if (value > 0.99) {
            return "> 0.99";
        }
        return value < 0.01 ? "< 0.01" : String.format(Locale.ROOT, "%.2f", value);
    }

    /** From the lowest to the highest of some probabilities, {@code 0.80-0.92}. */
    public String range(double lowest, double highest) {
        String from = probability(lowest);
        String to = probability(highest);
        if (from.equals(to)) {
            return from;
        }
        boolean plain = Character.isDigit(from.charAt(0)) && Character.isDigit(to.charAt(0));
        return from + (plain ? "-" : " - ") + to;
    }

    /** A number of bytes as people read it. */
    public String bytes(long bytes) {
        if (bytes < 10_000_000L) {
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        }
        return bytes < 1_000_000_000L
                ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
