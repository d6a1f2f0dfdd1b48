package org.fovea.app.service;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.app.ClassifiedFrame;
import org.fovea.app.ClassifiedSeries;
import org.fovea.app.FrameOf;
import org.fovea.app.HeatPicture;
import org.fovea.app.Program;
import org.fovea.app.cases.SeriesReading;
import org.fovea.app.picture.PictureFile;
import org.fovea.app.picture.Provenance;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.NamedUid;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.report.Algorithm;
import org.fovea.dicom.report.ClassifiedImage;
import org.fovea.dicom.report.Heading;
import org.fovea.dicom.report.ImageReference;
import org.fovea.dicom.report.MeasurementReport;
import org.fovea.dicom.report.ReportLanguage;
import org.fovea.dicom.report.SecondaryCapture;
import org.fovea.dicom.report.SourceStudy;
import org.fovea.dicom.study.Instance;
import org.fovea.inference.engine.ClassRange;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.Variation;
import org.fovea.inference.model.ModelIdentity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a network said of the series of a job: JSON, a picture, a Comprehensive 3D SR, a secondary capture. */
final class JobResult {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int REPORT_SERIES = 9011;
    private static final int PICTURE_SERIES = 9012;
    private static final int RGB = 0xffffff;

    private final DicomFiles files;
    private final Language language;
    private final Provenance provenance;

    /** A series and what was said of it. */
    record Answer(List<FrameOf> series, ClassifiedSeries said) {

        Instance standing() {
            return series.stream()
                    .filter(frame -> frame.key().equals(said.standing().key()))
                    .map(FrameOf::instance)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A series of which nothing was said. */
    record Silence(String seriesInstanceUid, Problem problem) {}

    JobResult(DicomFiles files, Language language) {
        this.files = files;
        this.language = language;
        this.provenance = Provenance.of(language);
    }

    /** @param answers at least one, all of one study or of several: report and picture are of the first's */
    Optional<Problem> write(Journal journal, ServiceJob job, List<Answer> answers, List<Silence> silent) {
        Answer first = answers.getFirst();
        Instance standing = first.standing();
        int number = first.said().standing().key().frameNumber();
        Outcome<Path> written = files.header(standing.file())
                .then(header -> files.frame(standing.file(), number).then(frame -> {
                    BufferedImage picture = HeatPicture.of(frame, first.said(), language);
                    try {
                        Files.write(
                                journal.file(job, Journal.RESULT), JSON.writeValueAsBytes(json(job, answers, silent)));
                    } catch (IOException failed) {
                        return Outcome.failure(
                                Problem.of(ServiceProblem.IO, job.id(), String.valueOf(failed.getMessage())));
                    }
                    return new PictureFile(provenance)
                            .write(picture, journal.file(job, Journal.HEAT_MAP))
                            .then(kept -> objects(journal, job, answers, standing, header, provenance.under(picture)));
                }));
        return written instanceof Outcome.Failure<Path>(Problem problem) ? Optional.of(problem) : Optional.empty();
    }

    private Outcome<Path> objects(
            Journal journal,
            ServiceJob job,
            List<Answer> answers,
            Instance standing,
            DicomObject header,
            BufferedImage picture) {
        SourceStudy study = SourceStudy.of(standing, header);
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        String software = Program.version();
        String uid = standing.series().study().studyInstanceUid();
        List<ClassifiedImage> classes = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.standing().series().study().studyInstanceUid().equals(uid)) {
                classes.add(classified(job, answer, classes.size() + 1));
            }
        }
        int[] rgb = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] &= RGB;
        }
        SecondaryCapture capture = new SecondaryCapture(
                picture.getWidth(),
                picture.getHeight(),
                rgb,
                false,
                List.of(ImageReference.to(
                        standing, answers.getFirst().said().standing().key().frameNumber())));
        DicomWriter writer = new DicomWriter();
        return writer.write(
                        new MeasurementReport("", ReportLanguage.of(language.locale()), List.of(), classes)
                                .object(Heading.ofNewSeries(study, REPORT_SERIES, "AI results", software, now)),
                        journal.file(job, Journal.REPORT))
                .then(report -> writer.write(
                        capture.object(Heading.ofNewSeries(study, PICTURE_SERIES, "AI heat map", software, now)),
                        journal.file(job, Journal.PICTURE)));
    }

    private static ClassifiedImage classified(ServiceJob job, Answer answer, int number) {
        Classification said = answer.said().standing().classification();
        ModelIdentity model = said.model();
        return new ClassifiedImage(
                "AI " + number,
                NamedUid.of(("org.fovea job " + job.id() + " " + number).getBytes(StandardCharsets.UTF_8)),
                new Algorithm(model.id(), model.version(), model.sha256()),
                ClassifiedImage.uncoded(answer.said().label(), answer.said().label()),
                answer.said().probability(),
                ImageReference.to(
                        answer.standing(), answer.said().standing().key().frameNumber()),
                null);
    }

    private ObjectNode json(ServiceJob job, List<Answer> answers, List<Silence> silent) {
        Sentences sentences = new Sentences(language);
        ObjectNode root = JSON.createObjectNode().put("job", job.id());
        root.put("notice", provenance.researchUse());
        ArrayNode series = root.putArray("series");
        for (Answer answer : answers) {
            ClassifiedSeries said = answer.said();
            Classification best = said.standing().classification();
            ObjectNode node = series.addObject()
                    .put("studyInstanceUid", answer.standing().series().study().studyInstanceUid())
                    .put("seriesInstanceUid", answer.standing().series().seriesInstanceUid())
                    .put("label", said.label())
                    .put("probability", said.probability())
                    .put("sopInstanceUid", said.standing().key().sopInstanceUid())
                    .put("frame", said.standing().key().frameNumber());
            node.putObject("model")
                    .put("id", best.model().id())
                    .put("version", best.model().version())
                    .put("sha256", best.model().sha256());
            node.put("device", best.device().device())
                    .put("library", best.device().library());
            scores(node.putObject("meanProbabilities"), said.means());
            if (said.standing().variation() != null) {
                variation(node.putObject("variation"), said.standing().variation());
            }
            if (said.whole() != null) {
                whole(node.putObject("whole"), said.whole(), said.frames());
            }
            ArrayNode frames = node.putArray("frames");
            said.frames().forEach(frame -> frame(frames.addObject(), frame, sentences));
        }
        ArrayNode none = root.putArray("silent");
        for (Silence one : silent) {
            none.addObject()
                    .put("seriesInstanceUid", one.seriesInstanceUid())
                    .put("reason", one.problem().reason().key())
                    .put("message", sentences.of(one.problem()));
        }
        return root;
    }

    /** How far the probabilities of the frame that stands out move when it is shifted and turned. */
    private static void variation(ObjectNode node, Variation variation) {
        node.put("copies", variation.copies());
        ObjectNode classes = node.putObject("classes");
        for (ClassRange range : variation.classes()) {
            classes.putObject(range.label())
                    .put("mean", range.mean())
                    .put("lowest", range.lowest())
                    .put("highest", range.highest());
        }
    }

    private static void whole(ObjectNode node, SeriesReading whole, List<ClassifiedFrame> frames) {
        node.put("label", whole.top().label());
        scores(node.putObject("probabilities"), whole.scores());
        ArrayNode weights = node.putArray("weights");
        for (ClassifiedFrame frame : frames) {
            Double weight = whole.weights().get(frame.key());
            if (weight != null) {
                weights.addObject()
                        .put("sopInstanceUid", frame.key().sopInstanceUid())
                        .put("frame", frame.key().frameNumber())
                        .put("weight", weight);
            }
        }
    }

    private static void frame(ObjectNode node, ClassifiedFrame frame, Sentences sentences) {
        node.put("sopInstanceUid", frame.key().sopInstanceUid())
                .put("frame", frame.key().frameNumber());
        switch (frame.outcome()) {
            case Outcome.Success<Classification>(Classification said) ->
                scores(node.putObject("probabilities"), said.scores());
            case Outcome.Failure<Classification>(Problem problem) ->
                node.put("reason", problem.reason().key()).put("message", sentences.of(problem));
        }
    }

    private static void scores(ObjectNode node, List<ClassScore> scores) {
        scores.forEach(score -> node.put(score.label(), score.probability()));
    }
}
