package org.fovea.viewer.viewport;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.pixel.FrameGraphics;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.Study;
import org.fovea.viewer.render.GreyLook;
import org.fovea.viewer.render.ImageFilter;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.RenderRequest;
import org.fovea.viewer.words.ViewerWords;

/**
 * The words in a viewport's corners, line by line.
 *
 * @param notes what makes the image less than it seems: phantom, lossy, burned-in text, faults of the file
 */
record CornerText(
        List<String> topLeft,
        List<String> topRight,
        List<String> bottomLeft,
        List<String> bottomRight,
        List<String> notes) {

    static final CornerText NOTHING = new CornerText(List.of(), List.of(), List.of(), List.of(), List.of());

    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Lines for a picture that is visible. */
    static CornerText of(
            Shown.Visible picture,
            int wanted,
            int size,
            RenderRequest visible,
            OverlayText amount,
            ViewportServices services) {
        ViewerWords words = services.words();
        if (amount == OverlayText.NONE) {
            return new CornerText(List.of(), List.of(), List.of(), List.of(), notes(picture, visible, services));
        }
        Instance instance = picture.instance();
        FrameFacts facts = picture.ready().frame().facts();
        boolean named = amount == OverlayText.FULL;
        return new CornerText(
                named ? patient(instance.series().study(), words) : List.of(),
                named ? place(instance.series()) : List.of(),
                stack(picture, wanted, size, facts, words),
                view(visible, words),
                notes(picture, visible, services));
    }

    /** Lines where an image should be and cannot. */
    static CornerText of(Shown.Broken broken, int size, OverlayText amount, ViewerWords words) {
        Series series = broken.slot().instance().series();
        boolean named = amount == OverlayText.FULL;
        return new CornerText(
                named ? patient(series.study(), words) : List.of(),
                named ? place(series) : List.of(),
                amount == OverlayText.NONE ? List.of() : List.of(title(series), (broken.index() + 1) + "/" + size),
                List.of(),
                List.of());
    }

    /** With a word behind the view's lines; an empty one changes nothing. */
    CornerText withSize(String word) {
        if (word.isEmpty() || bottomRight.isEmpty()) {
            return this;
        }
        List<String> lines = new ArrayList<>(bottomRight);
        lines.add(word);
        return new CornerText(topLeft, topRight, bottomLeft, List.copyOf(lines), notes);
    }

    private static String title(Series series) {
        String number = series.number() == null ? "" : " " + series.number();
        return (series.modality() + number + "  " + series.description()).strip();
    }

    private static List<String> patient(Study study, ViewerWords words) {
        Patient patient = study.patient();
        Lines lines = new Lines();
        lines.add(patient.displayName());
        lines.add(patient.patientId());
        List<String> person = new ArrayList<>();
        LocalDate born = patient.birthDate();
        LocalDate studied = study.date();
        if (born != null) {
            person.add(DATE.format(born));
        }
        if (born != null && studied != null && !studied.isBefore(born)) {
            person.add(words.text("overlay.age", Period.between(born, studied).getYears()));
        }
        if (!patient.sex().isEmpty()) {
            person.add(patient.sex());
        }
        lines.add(String.join("  ", person));
        return lines.list();
    }

    private static List<String> place(Series series) {
        Study study = series.study();
        Lines lines = new Lines();
        lines.add(study.institution());
        lines.add(series.station());
        String date = study.date() == null ? "" : DATE.format(study.date());
        String time = study.time() == null ? "" : TIME.format(study.time());
        lines.add((date + "  " + time).strip());
        lines.add(study.description());
        return lines.list();
    }

    private static List<String> stack(
            Shown.Visible picture, int wanted, int size, FrameFacts facts, ViewerWords words) {
        Series series = picture.instance().series();
        Lines lines = new Lines();
        lines.add(title(series));
        if (picture instanceof Shown.Cut cut) {
            lines.add(CutWords.of(cut.label(), words));
        }
        String slice = size == 1 ? "" : (picture.index() + 1) + "/" + size;
        lines.add(wanted == picture.index() ? slice : slice + "  " + words.text("overlay.loading", wanted + 1));
        List<String> where = new ArrayList<>();
        if (facts.sliceLocationMm() != null) {
            where.add(words.text("overlay.position", String.format(words.locale(), "%.1f", facts.sliceLocationMm())));
        }
        if (facts.sliceThicknessMm() != null && !(picture instanceof Shown.Cut)) {
            where.add(words.text("overlay.thickness", String.format(words.locale(), "%.1f", facts.sliceThicknessMm())));
        }
        lines.add(String.join("  ", where));
        return lines.list();
    }

    private static List<String> view(RenderRequest visible, ViewerWords words) {
        Lines lines = new Lines();
        GreyLook look = visible.look();
        // Colours have no window.
        boolean grey = visible.frame().frame() instanceof GreyFrame;
        lines.add((grey ? window(look.voi(), unit(visible), words) : "")
                + (look.inverted() ? "  " + words.text("overlay.inverted") : ""));
        if (visible.frame().frame() instanceof GreyFrame frame) {
            ScaleLines.of(frame, look.voi(), words).forEach(lines::add);
        }
        double zoom = visible.mapping().devicePixelsPerColumn();
        lines.add(words.text("overlay.zoom", Math.round(zoom * 100)));
        lines.add(words.text(zoom < 1 ? "overlay.averaged" : word(visible.interpolation())));
        if (look.filter() != ImageFilter.OFF) {
            lines.add(words.text("filter." + look.filter()));
        }
        return lines.list();
    }

    /** Key of the word for it. */
    static String word(Interpolation interpolation) {
        return switch (interpolation) {
            case NEAREST -> "overlay.nearest";
            case BILINEAR -> "overlay.bilinear";
            case BICUBIC -> "overlay.bicubic";
        };
    }

    private static String unit(RenderRequest visible) {
        return visible.frame().frame() instanceof GreyFrame grey
                ? grey.modality().unit()
                : "";
    }

    /** With its unit, for example {@code W 400 L 40 HU}. */
    private static String window(VoiLut voi, String unit, ViewerWords words) {
        String numbers = window(voi, words);
        // US: unspecified.
        return voi instanceof Window && !unit.isEmpty() && !unit.equals("US") ? numbers + " " + unit : numbers;
    }

    /** For example {@code W 400 L 40}, the same in every language. */
    static String window(VoiLut voi, ViewerWords words) {
        return switch (voi) {
            case Window window -> {
                String format = window.width() < 16 ? "W %.2f L %.2f" : "W %.0f L %.0f";
                yield String.format(words.locale(), format, window.width(), window.center());
            }
            case VoiLut.Table table ->
                table.explanation().isEmpty() ? words.text("overlay.table") : table.explanation();
        };
    }

    private static List<String> notes(Shown.Visible picture, RenderRequest visible, ViewportServices services) {
        ViewerWords words = services.words();
        FrameFacts facts = picture.ready().frame().facts();
        Lines lines = new Lines();
        if (picture.instance().phantom()) {
            lines.add(words.text("overlay.phantom"));
        }
        picture.ready().seenAs().ifPresent(view -> lines.add(words.text("overlay.savedView", view.name(words))));
        if (facts.lossyRatio() > 0) {
            lines.add(words.text("overlay.lossy", Math.round(facts.lossyRatio())));
        } else if (facts.lossyRatio() < 0) {
            lines.add(words.text("overlay.lossyUnknown"));
        }
        PixelSpacing spacing = facts.spacing();
        if (spacing != null && spacing.source() == PixelSpacing.Source.DETECTOR) {
            lines.add(words.text("overlay.detector"));
        }
        if (facts.burnedInAnnotation()) {
            lines.add(words.text("overlay.burnedIn"));
        }
        FrameGraphics graphics = picture.ready().frame().graphics();
        if (!graphics.equals(FrameGraphics.NONE) && !visible.look().graphics()) {
            lines.add(words.text("overlay.graphicsHidden"));
        } else if (graphics.shutter() != null) {
            lines.add(words.text("overlay.shutter"));
        }
        facts.warnings().forEach(problem -> lines.add(services.sentences().apply(problem)));
        return lines.list();
    }

    /** Leaves out what is empty. */
    private static final class Lines {
        private final List<String> lines = new ArrayList<>();

        void add(String line) {
            if (!line.isBlank()) {
                lines.add(line);
            }
        }

        List<String> list() {
            return List.copyOf(lines);
        }
    }
}
