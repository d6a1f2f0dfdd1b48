package org.fovea.dicom.quantity;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.PrivateElements;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.quantity.SuvFactor.Source;
import org.jspecify.annotations.Nullable;

/** The steps from a PET image's header to its {@link SuvFactor}. */
final class SuvRules {

    private static final String PHILIPS = "Philips PET Private Group";
    private static final int PHILIPS_GROUP = 0x7053;
    private static final int PHILIPS_SUV_FACTOR = 0x00;

    private static final double GRAMS_PER_KG = 1000;

    /** The longest time between injection and scan that is no mistake of a date. */
    private static final Duration LONGEST_UPTAKE = Duration.ofDays(3);

    private final DicomObject image;

    SuvRules(DicomObject image) {
        this.image = image;
    }

    Outcome<SuvFactor> factor() {
        if (!image.text(Tag.MODALITY).equals("PT")) {
            return failure(SuvProblem.NOT_PET);
        }
        String units = image.text(Tag.UNITS);
        return switch (units) {
            case "GML" -> stated();
            case "CNTS" -> ofCounts();
            case "BQML" -> corrected() ? computed() : failure(SuvProblem.NOT_CORRECTED);
            default -> failure(SuvProblem.UNITS, units);
        };
    }

    private Outcome<SuvFactor> stated() {
        String type = image.text(Tag.SUV_TYPE);
        return type.isEmpty() || type.equals("BW")
                ? Outcome.success(new SuvFactor(1, Source.STATED))
                : failure(SuvProblem.UNITS, "GML " + type);
    }

    private Outcome<SuvFactor> ofCounts() {
        Double factor = PrivateElements.tag(image, PHILIPS_GROUP, PHILIPS, PHILIPS_SUV_FACTOR).stream()
                .mapToObj(tag -> PrivateElements.decimal(image, tag))
                .findFirst()
                .orElse(null);
        return factor != null && factor > 0 && Double.isFinite(factor)
                ? Outcome.success(new SuvFactor(factor, Source.MANUFACTURER))
                : failure(SuvProblem.UNITS, "CNTS");
    }

    private boolean corrected() {
        return image.texts(Tag.CORRECTED_IMAGE).containsAll(List.of("ATTN", "DECY"));
    }

    private Outcome<SuvFactor> computed() {
        DicomObject drug = image.item(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE);
        Double weight = image.decimal(Tag.PATIENT_WEIGHT);
        Double dose = drug.decimal(Tag.RADIONUCLIDE_TOTAL_DOSE);
        if (weight == null || weight <= 0) {
            return failure(SuvProblem.NO_WEIGHT);
        }
        if (dose == null || dose <= 0) {
            return failure(SuvProblem.NO_DOSE);
        }
        String correction = image.text(Tag.DECAY_CORRECTION);
        return switch (correction) {
            case "ADMIN" -> Outcome.success(new SuvFactor(weight * GRAMS_PER_KG / dose, Source.COMPUTED));
            case "START" -> decayed(drug, weight, dose);
            default -> failure(SuvProblem.DECAY_CORRECTION, correction);
        };
    }

    private Outcome<SuvFactor> decayed(DicomObject drug, double weight, double dose) {
        Double halfLife = drug.decimal(Tag.RADIONUCLIDE_HALF_LIFE);
        if (halfLife == null || halfLife <= 0) {
            return failure(SuvProblem.NO_HALF_LIFE);
        }
        ScanTimes times = new ScanTimes(image, drug);
        LocalDateTime scan = times.scan(halfLife);
        if (scan == null) {
            return failure(SuvProblem.NO_SCAN_TIME);
        }
        LocalDateTime injection = times.injection(scan);
        if (injection == null) {
            return failure(SuvProblem.NO_INJECTION_TIME);
        }
        Duration uptake = Duration.between(injection, scan);
        if (uptake.isNegative() || uptake.compareTo(LONGEST_UPTAKE) > 0) {
            return failure(SuvProblem.TIMES_CONTRADICT);
        }
        double left = dose * Math.pow(2, -uptake.toMillis() / 1000.0 / halfLife);
        double factor = weight * GRAMS_PER_KG / left;
        return Double.isFinite(factor)
                ? Outcome.success(new SuvFactor(factor, Source.COMPUTED))
                : failure(SuvProblem.TIMES_CONTRADICT);
    }

    private static Outcome<SuvFactor> failure(SuvProblem reason, String... facts) {
        return Outcome.failure(Problem.of(reason, facts));
    }

    /** When the tracer went in, and when the decay is corrected to. */
    private record ScanTimes(DicomObject image, DicomObject drug) {

        /** Series Time, unless it was made later, by processing, than the image was acquired. */
        @Nullable
        LocalDateTime scan(double halfLife) {
            LocalDateTime series = Moment.of(image, Tag.SERIES_DATE, Tag.SERIES_TIME);
            LocalDateTime acquired = Moment.of(image, Tag.ACQUISITION_DATE, Tag.ACQUISITION_TIME);
            if (series != null && (acquired == null || !series.isAfter(acquired))) {
                return series;
            }
            Double reference = image.decimal(Tag.FRAME_REFERENCE_TIME);
            Double duration = image.decimal(Tag.ACTUAL_FRAME_DURATION);
            if (acquired == null || reference == null || duration == null || duration <= 0) {
                return null;
            }
            double decay = Math.log(2) / halfLife;
            double seconds = duration / 1000;
            // When the average activity of the frame was reached, from the frame's beginning.
            double average = Math.log(decay * seconds / (1 - Math.exp(-decay * seconds))) / decay;
            return acquired.plus(Duration.ofMillis(Math.round(1000 * average - reference)));
        }

        /** A start without a date is on the day of the scan, or the evening before where it would come after it. */
        @Nullable
        LocalDateTime injection(LocalDateTime scan) {
            LocalDateTime stated = Moment.of(drug, Tag.RADIOPHARMACEUTICAL_START_DATE_TIME);
            if (stated != null) {
                return stated;
            }
            LocalDateTime sameDay = Moment.onDay(scan.toLocalDate(), drug, Tag.RADIOPHARMACEUTICAL_START_TIME);
            return sameDay != null && sameDay.isAfter(scan) ? sameDay.minusDays(1) : sameDay;
        }
    }
}
