package org.fovea.app.marks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.app.cases.CaseStore;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.WriteProblem;
import org.fovea.dicom.document.StructuredReport;
import org.fovea.dicom.presentation.StoredPresentation;
import org.fovea.dicom.report.MeasuredMark;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.ImportedMark;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.viewport.SavedView;
import org.fovea.viewer.words.ViewerWords;

/** The marks of a stored study: those that other programs wrote, and the reader's own as DICOM objects. */
public final class StudyMarks {

    private static final String GREYSCALE_STATE = "1.2.840.10008.5.1.4.1.1.11.1";
    private static final String REPORTS = "1.2.840.10008.5.1.4.1.1.88.";
    private static final String KEY_OBJECTS = "1.2.840.10008.5.1.4.1.1.88.59";

    /**
     * What came with a study.
     *
     * @param marks what presentation states and reports draw on its images
     * @param views how presentation states show them
     */
    public record Imported(List<ImportedMark> marks, List<SavedView> views) {}

    private final CaseStore cases;
    private final DicomFiles files;

    public StudyMarks(CaseStore cases, DicomFiles files) {
        this.cases = cases;
        this.files = files;
    }

    /**
     * What presentation states and reports of the study say about its images; what the reader's own marks draw already is
     * left out. Objects that cannot be read are left out too: they are shown as such where objects are listed.
     */
    public Outcome<Imported> imported(String studyInstanceUid) {
        return cases.studies()
                .instances(studyInstanceUid)
                .then(instances -> cases.annotations().ofStudy(studyInstanceUid).map(own -> read(instances, own)));
    }

    private Imported read(List<Instance> instances, List<Annotation> own) {
        List<SavedView> views = new ArrayList<>();
        ImportedMarks marks = new ImportedMarks(
                instances,
                own.stream().map(mark -> MeasuredMarks.uid(mark.id())).collect(Collectors.toSet()));
        for (Instance instance : instances) {
            String kind = instance.sopClassUid();
            boolean state = kind.equals(GREYSCALE_STATE);
            boolean report = kind.startsWith(REPORTS) && !kind.equals(KEY_OBJECTS);
            if ((state || report)
                    && files.header(instance.file()) instanceof Outcome.Success<DicomObject>(DicomObject object)) {
                if (state
                        && StoredPresentation.of(object)
                                instanceof Outcome.Success<StoredPresentation>(StoredPresentation seen)) {
                    marks.add(seen);
                    views.add(new SavedView(instance.sopInstanceUid(), seen));
                }
                if (report
                        && StructuredReport.of(object)
                                instanceof Outcome.Success<StructuredReport>(StructuredReport said)) {
                    marks.add(said);
                }
            }
        }
        return new Imported(foreign(marks.marks(), own), List.copyOf(views));
    }

    /** The same thing is often written twice, as a state and in a report: the report, which has values, counts. */
    private static List<ImportedMark> foreign(List<ImportedMark> found, List<Annotation> own) {
        record Place(Optional<FrameKey> frame, String drawn) {}
        Set<Place> known = new HashSet<>();
        for (Annotation mark : own) {
            OwnDrawings.of(mark.shape())
                    .forEach(shape ->
                            known.add(new Place(Optional.ofNullable(mark.frame()), DrawnShapes.signature(shape))));
        }
        Map<Place, ImportedMark> kept = new LinkedHashMap<>();
        int unplaced = 0;
        for (ImportedMark mark : found) {
            boolean arrow = mark.mark().shape() instanceof Shape.TextArrow;
            if (arrow && OwnDrawings.speaks(own, mark.mark())) {
                continue;
            }
            String drawn = DrawnShapes.signature(mark.mark().shape())
                    + (mark.mark().site().frame() == null ? " " + unplaced++ : "")
                    + (arrow ? mark.said() : "");
            Place place = new Place(Optional.ofNullable(mark.mark().frame()), drawn);
            if (!known.contains(place)
                    && (!kept.containsKey(place) || !mark.said().isBlank())) {
                kept.put(place, mark);
            }
        }
        return List.copyOf(kept.values());
    }

    /**
     * Writes a presentation state for each grey frame with marks, and one report with all of them.
     *
     * @param reader as DICOM writes names; may be empty
     * @param folder in which the files are made; made itself where it is missing
     * @return the files; none for a study without marks
     */
    public Outcome<List<Path>> write(
            String studyInstanceUid, ViewerWords words, String reader, Path folder, LocalDateTime now) {
        return write(studyInstanceUid, words, reader, folder, now, ObjectChoice.MARKS);
    }

    /** The same for some kinds of objects, with classifications in the report. */
    public Outcome<List<Path>> write(
            String studyInstanceUid,
            ViewerWords words,
            String reader,
            Path folder,
            LocalDateTime now,
            ObjectChoice choice) {
        return cases.studies().instances(studyInstanceUid).then(instances -> cases.annotations()
                .ofStudy(studyInstanceUid)
                .then(marks -> choice.nothing(!marks.isEmpty())
                        ? Outcome.success(new ArrayList<>())
                        : made(folder).then(there -> new MarkFiles(files, instances, marks, words, reader, now, choice)
                                .write(there))));
    }

    /** What the reader measured in a study, with codes and units; reads the frames that hold marks. */
    public Outcome<List<MeasuredMark>> measured(String studyInstanceUid, ViewerWords words) {
        return cases.studies().instances(studyInstanceUid).then(instances -> cases.annotations()
                .ofStudy(studyInstanceUid)
                .then(marks -> marks.isEmpty()
                        ? Outcome.success(List.of())
                        : new MarkFiles(
                                        files,
                                        instances,
                                        marks,
                                        words,
                                        "",
                                        LocalDateTime.now(ZoneId.systemDefault()),
                                        ObjectChoice.NOTHING)
                                .measured()));
    }

    private static Outcome<Path> made(Path folder) {
        try {
            return Outcome.success(Files.createDirectories(folder));
        } catch (IOException e) {
            return Outcome.failure(
                    Problem.of(WriteProblem.CANNOT_WRITE, folder.toString(), String.valueOf(e.getMessage())));
        }
    }
}
