package org.fovea.app.marks;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fovea.app.Program;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.report.GraphicMark;
import org.fovea.dicom.report.Heading;
import org.fovea.dicom.report.ImageReference;
import org.fovea.dicom.report.MeasuredMark;
import org.fovea.dicom.report.MeasurementReport;
import org.fovea.dicom.report.PresentationState;
import org.fovea.dicom.report.ReportLanguage;
import org.fovea.dicom.report.SourceStudy;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.measure.Basis;
import org.fovea.viewer.measure.Measure;
import org.fovea.viewer.measure.MeasureWords;
import org.fovea.viewer.measure.Measurement;
import org.fovea.viewer.measure.Ruler;
import org.fovea.viewer.render.GreyRange;
import org.fovea.viewer.words.ViewerWords;

/** Writes the marks of one study: a presentation state for each grey frame, one report for all. */
final class MarkFiles {

    private static final int STATE_SERIES = 9001;
    private static final int REPORT_SERIES = 9002;

    private final DicomFiles files;
    private final List<Instance> instances;
    private final List<Annotation> marks;
    private final ViewerWords words;
    private final String reader;
    private final LocalDateTime now;
    private final ObjectChoice choice;
    private final DicomWriter writer = new DicomWriter();
    private final List<MeasuredMark> measured = new ArrayList<>();
    private final Map<MarkKind, Integer> counts = new HashMap<>();
    private final List<Path> written = new ArrayList<>();

    MarkFiles(
            DicomFiles files,
            List<Instance> instances,
            List<Annotation> marks,
            ViewerWords words,
            String reader,
            LocalDateTime now,
            ObjectChoice choice) {
        this.files = files;
        this.instances = instances;
        this.marks = marks;
        this.words = words;
        this.reader = reader;
        this.now = now;
        this.choice = choice;
    }

    Outcome<List<Path>> write(Path folder) {
        Map<FrameKey, List<Annotation>> byFrame = new LinkedHashMap<>();
        for (Annotation mark : marks) {
            FrameKey frame = mark.frame();
            if (frame != null) {
                byFrame.computeIfAbsent(frame, key -> new ArrayList<>()).add(mark);
            }
        }
        Outcome<SourceStudy> source =
                files.header(instances.getFirst().file()).map(header -> SourceStudy.of(instances.getFirst(), header));
        return source.then(study -> {
            Heading states = heading(study, STATE_SERIES, "Marks");
            int number = 1;
            for (Map.Entry<FrameKey, List<Annotation>> entry : byFrame.entrySet()) {
                Outcome<Integer> done = frame(entry.getKey(), entry.getValue(), numbered(states, number), folder);
                if (!(done instanceof Outcome.Success<Integer>(Integer made))) {
                    return done.map(none -> written);
                }
                number += made;
            }
            marks.forEach(this::cut);
            return report(study, folder);
        });
    }

    /** What was measured; writes nothing where the choice is of nothing. */
    Outcome<List<MeasuredMark>> measured() {
        return write(Path.of("")).map(none -> List.copyOf(measured));
    }

    private Heading heading(SourceStudy study, int series, String description) {
        return Heading.ofNewSeries(study, series, description, Program.version(), now);
    }

    private static Heading numbered(Heading heading, int number) {
        return new Heading(
                heading.study(),
                heading.seriesInstanceUid(),
                heading.seriesNumber(),
                number,
                heading.description(),
                heading.softwareVersion(),
                heading.made());
    }

    /** Measures the marks of a frame and writes its state; the number of states written. */
    private Outcome<Integer> frame(FrameKey key, List<Annotation> drawn, Heading heading, Path folder) {
        Optional<Instance> instance = instances.stream()
                .filter(one -> one.sopInstanceUid().equals(key.sopInstanceUid()))
                .findFirst();
        if (instance.isEmpty()) {
            return Outcome.success(0);
        }
        ImageReference image = ImageReference.to(instance.get(), key.frameNumber());
        return files.frame(instance.get().file(), key.frameNumber()).then(frame -> {
            List<GraphicMark> graphics = new ArrayList<>();
            Ruler ruler = Ruler.of(frame.facts(), AnnotationBook.calibration(marks, key));
            for (Annotation mark : drawn) {
                Measurement measurement = Measure.of(mark.shape(), ruler, frame.pixels());
                add(mark, measurement, image);
                if (!mark.look().hidden()) {
                    graphics.addAll(
                            GraphicMarks.of(mark.shape(), new MeasureWords(words).label(mark.shape(), measurement)));
                }
            }
            return state(frame, image, graphics, heading)
                    .map(draft -> put(draft, folder.resolve(name("marks", heading.instanceNumber())))
                            .map(file -> 1))
                    .orElse(Outcome.success(0));
        });
    }

    /** Empty for a frame that a greyscale presentation state cannot speak of: colour, or a table as modality LUT. */
    private Optional<ObjectDraft> state(
            LoadedFrame frame, ImageReference image, List<GraphicMark> graphics, Heading heading) {
        return choice.states()
                        && frame.pixels() instanceof GreyFrame grey
                        && grey.modality() instanceof ModalityLut.Rescale rescale
                        && !graphics.isEmpty()
                ? Optional.of(new PresentationState(
                                "MARKS " + heading.instanceNumber(),
                                reader,
                                image,
                                grey.columns(),
                                grey.rows(),
                                frame.facts().spacing(),
                                rescale,
                                window(grey),
                                grey.inverse(),
                                graphics)
                        .object(heading))
                : Optional.empty();
    }

    private static Window window(GreyFrame grey) {
        return GreyRange.defaultVoi(grey) instanceof Window window
                ? window
                : GreyRange.robust(grey).window();
    }

    /** A mark on a cut has no image of its own: its shape lies in the patient, and its evidence is the series. */
    private void cut(Annotation mark) {
        if (mark.site() instanceof Site.OnCut cut) {
            instances.stream()
                    .filter(one ->
                            one.hasImage() && one.series().seriesInstanceUid().equals(cut.seriesInstanceUid()))
                    .findFirst()
                    .ifPresent(instance -> add(
                            mark,
                            Measure.of(mark.shape(), Ruler.of(cut.plane()), null),
                            ImageReference.to(instance, 1)));
        }
    }

    private void add(Annotation mark, Measurement measurement, ImageReference image) {
        MarkKind kind = MarkKind.of(mark.shape());
        String label = words.text("mark." + kind.name()) + " " + counts.merge(kind, 1, Integer::sum);
        Basis basis = measurement.basis();
        String comment = basis == null ? "" : new MeasureWords(words).basis(basis);
        measured.addAll(new MeasuredMarks(mark, measurement, image, label, comment).groups());
    }

    private Outcome<List<Path>> report(SourceStudy study, Path folder) {
        if (!choice.report() || (measured.isEmpty() && choice.classifications().isEmpty())) {
            return Outcome.success(written);
        }
        ObjectDraft draft = new MeasurementReport(
                        reader, ReportLanguage.of(words.locale()), measured, choice.classifications())
                .object(heading(study, REPORT_SERIES, "Measurements"));
        return put(draft, folder.resolve(name("measurements", 1))).map(file -> written);
    }

    private Outcome<Path> put(ObjectDraft draft, Path file) {
        Outcome<Path> outcome = writer.write(draft, file);
        if (outcome instanceof Outcome.Success<Path>(Path done)) {
            written.add(done);
        }
        return outcome;
    }

    private static String name(String kind, int number) {
        return String.format(Locale.ROOT, "%s-%03d.dcm", kind, number);
    }
}
