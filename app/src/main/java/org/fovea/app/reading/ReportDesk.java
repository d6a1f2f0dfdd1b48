package org.fovea.app.reading;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fovea.app.TeachingCase;
import org.fovea.app.Workstation;
import org.fovea.app.cases.ReportHistory;
import org.fovea.app.cases.ReportOrigin;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.ReportText;
import org.fovea.app.cases.Reports;
import org.fovea.app.cases.Signature;
import org.fovea.app.document.PdfPages;
import org.fovea.app.settings.Settings;
import org.fovea.app.task.Lane;
import org.fovea.app.template.WritingAids;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * Keeps, signs and writes reports on the store's one thread, in the order in which it was asked for, so that every draft
 * handed over before is in what follows.
 */
final class ReportDesk implements ReportModel.Store {

    /** Dots per inch of a page on paper. */
    private static final double PRINTED = 200;

    private final Workstation station;
    private final Background background;
    private final Clock clock;
    private final WindowWords words;
    private final Sentences sentences;

    ReportDesk(Workstation station, Background background, Clock clock, WindowWords words, Sentences sentences) {
        this.station = station;
        this.background = background;
        this.clock = clock;
        this.words = words;
        this.sentences = sentences;
    }

    @Override
    public void save(
            String studyInstanceUid,
            Language language,
            Map<ReportSection, String> sections,
            Consumer<Outcome<ReportText>> answer) {
        String author = reader();
        background.ask(
                Lane.STORE,
                () -> reports().saveDraft(studyInstanceUid, language, sections, author, clock.instant()),
                answer);
    }

    @Override
    public String reader() {
        return station.settings().reader();
    }

    @Override
    public void sign(
            String studyInstanceUid,
            Language language,
            Map<ReportSection, String> sections,
            String name,
            Consumer<Outcome<ReportHistory>> answer) {
        background.ask(
                Lane.STORE,
                () -> named(name)
                        .then(settings -> after(
                                studyInstanceUid,
                                reports()
                                        .sign(
                                                studyInstanceUid,
                                                language,
                                                sections,
                                                new Signature(settings.reader(), clock.instant())))),
                answer);
    }

    /** Who signs is the reader from now on; who is logged in signs by the own name and no other. */
    private Outcome<Settings> named(String name) {
        Settings settings = station.settings();
        return name.equals(settings.reader())
                ? Outcome.success(settings)
                : station.change(settings.withReader(name, settings.institution()));
    }

    @Override
    public void beginAddendum(String studyInstanceUid, Consumer<Outcome<ReportHistory>> answer) {
        String author = reader();
        background.ask(
                Lane.STORE,
                () -> after(studyInstanceUid, reports().beginAddendum(studyInstanceUid, author, clock.instant())),
                answer);
    }

    @Override
    public void reopen(String studyInstanceUid, ReportOrigin.Reopened reason, Consumer<Outcome<ReportHistory>> answer) {
        String author = reader();
        background.ask(
                Lane.STORE,
                () -> after(studyInstanceUid, reports().reopen(studyInstanceUid, reason, author, clock.instant())),
                answer);
    }

    private Outcome<ReportHistory> after(String studyInstanceUid, Outcome<ReportText> step) {
        return step.then(text -> reports().history(studyInstanceUid));
    }

    private Reports reports() {
        return station.cases().reports();
    }

    /** Reads templates and phrases. */
    void aids(Consumer<WritingAids> answer) {
        background.ask(Lane.STORE, () -> WritingAids.read(station.dataFolder()), answer);
    }

    void write(ExportModel.Request request, Consumer<ExportModel.Result> answer) {
        background.follow(
                station.tasks().start(Lane.STORE, words.of("report.task"), progress -> station.reporting()
                        .write(
                                request.studyInstanceUid(),
                                request.language(),
                                request.keyImages(),
                                request.format(),
                                request.target())),
                outcome -> answer.accept(result(outcome)),
                () -> answer.accept(new ExportModel.Result.Missing(words.of("report.cancelled"))),
                () -> answer.accept(new ExportModel.Result.Missing(words.of("report.fault"))));
    }

    /** Writes a study without identity. In the lane of exports: many files are read. */
    void teach(ExportModel.Request request, Consumer<String> answer) {
        background.follow(
                station.tasks().start(Lane.EXPORT, words.of("teaching.task"), progress -> station.teaching()
                        .write(
                                request.studyInstanceUid(),
                                request.language(),
                                request.keyImages(),
                                request.target(),
                                progress)),
                outcome -> answer.accept(
                        switch (outcome) {
                            case Outcome.Success<TeachingCase.Written>(TeachingCase.Written done) -> told(done);
                            case Outcome.Failure<TeachingCase.Written>(Problem problem) -> sentences.of(problem);
                        }),
                () -> answer.accept(words.of("report.cancelled")),
                () -> answer.accept(words.of("report.fault")));
    }

    private String told(TeachingCase.Written done) {
        return words.of("teaching.done", done.file(), done.images())
                + (done.suspicious() == 0 ? "" : words.of("teaching.suspicious", done.suspicious()))
                + (done.missing() == 0 ? "" : words.of("teaching.missing", done.missing()))
                + words.of("teaching.look");
    }

    /**
     * Pages of a report as they go to a printer.
     *
     * @param trouble hears why there are none
     */
    void paint(ExportModel.Request request, Consumer<List<BufferedImage>> pages, Consumer<String> trouble) {
        background.follow(
                station.tasks().start(Lane.STORE, words.of("report.task"), progress -> station.reporting()
                        .pdf(request.studyInstanceUid(), request.language(), request.keyImages())
                        .then(PdfPages::open)
                        .then(ReportDesk::painted)),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Success<List<BufferedImage>>(List<BufferedImage> painted) -> pages.accept(painted);
                        case Outcome.Failure<List<BufferedImage>>(Problem problem) ->
                            trouble.accept(sentences.of(problem));
                    }
                },
                () -> trouble.accept(words.of("report.cancelled")),
                () -> trouble.accept(words.of("report.fault")));
    }

    private static Outcome<List<BufferedImage>> painted(PdfPages pages) {
        try (pages) {
            List<BufferedImage> painted = new ArrayList<>();
            for (int page = 1; page <= pages.count(); page++) {
                switch (pages.paint(page, PRINTED)) {
                    case Outcome.Success<PdfPages.Picture>(PdfPages.Picture picture) -> painted.add(image(picture));
                    case Outcome.Failure<PdfPages.Picture>(Problem problem) -> {
                        return Outcome.failure(problem);
                    }
                }
            }
            return Outcome.success(painted);
        }
    }

    private static BufferedImage image(PdfPages.Picture picture) {
        BufferedImage image = new BufferedImage(picture.columns(), picture.rows(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.columns(), picture.rows(), picture.rgb(), 0, picture.columns());
        return image;
    }

    private ExportModel.Result result(Outcome<Path> outcome) {
        return switch (outcome) {
            case Outcome.Success<Path>(Path file) -> new ExportModel.Result.Written(file);
            case Outcome.Failure<Path>(Problem problem) -> new ExportModel.Result.Missing(sentences.of(problem));
        };
    }
}
