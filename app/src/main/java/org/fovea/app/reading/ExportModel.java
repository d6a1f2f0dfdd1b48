package org.fovea.app.reading;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fovea.app.report.ReportFormat;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.study.FrameKey;

/** Brings the report out in one of its forms. Used on the thread of the user interface only. */
final class ExportModel {

    /** Writes a report in the background and answers on the thread of the user interface. */
    @FunctionalInterface
    interface Writer {
        void write(Request request, Consumer<Result> answer);
    }

    /** What came of writing a report. */
    sealed interface Result {
        record Written(Path file) implements Result {}

        /** @param sentence why there is none, in the reader's language */
        record Missing(String sentence) implements Result {}
    }

    /** Asks where a file shall lie, of a kind like the suggested one's; empty if the reader thought better of it. */
    @FunctionalInterface
    interface Where {
        Optional<Path> ask(String suggestedName);
    }

    /** Writes a study without identity in the background and says what came of it on the thread of the user interface. */
    @FunctionalInterface
    interface Teacher {
        void teach(Request request, Consumer<String> answer);
    }

    /** Paints the pages of a report in the background and answers on the thread of the user interface. */
    @FunctionalInterface
    interface Painter {
        /**
         * @param request for a PDF; its target is not looked at
         * @param trouble hears why there are none, in the reader's language
         */
        void paint(Request request, Consumer<List<BufferedImage>> pages, Consumer<String> trouble);
    }

    /** Puts pages on paper. */
    @FunctionalInterface
    interface Paper {
        /** False where there is no printer. */
        boolean take(List<BufferedImage> pages);
    }

    /** @param keyImages chosen by the reader; where empty, the findings' own images go with the report */
    record Request(
            String studyInstanceUid, Language language, List<FrameKey> keyImages, ReportFormat format, Path target) {

        Request {
            keyImages = List.copyOf(keyImages);
        }
    }

    private final ReadingModel reading;
    private final Writer writer;
    private final Where where;
    private final WindowWords words;
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private Supplier<List<ArchiveEntry>> archives = List::of;
    private Consumer<ArchiveEntry> send = archive -> {};
    private Teacher teacher = (request, answer) -> answer.accept("");
    private Painter painter = (request, pages, trouble) -> trouble.accept("");
    private Paper paper = pages -> false;
    private boolean running;

    ExportModel(ReadingModel reading, Writer writer, Where where, WindowWords words) {
        this.reading = reading;
        this.writer = writer;
        this.where = where;
        this.words = words;
        reading.study().subscribe(() -> result.set(""));
    }

    /** Where the report can be sent, and what sends it there, from now on. */
    void sendBy(Supplier<List<ArchiveEntry>> places, Consumer<ArchiveEntry> sender) {
        archives = places;
        send = sender;
    }

    List<ArchiveEntry> archives() {
        return archives.get();
    }

    /** Sends the report and what else was made of the open study. */
    void send(ArchiveEntry archive) {
        send.accept(archive);
    }

    void teachBy(Teacher who) {
        teacher = who;
    }

    void paintBy(Painter who) {
        painter = who;
    }

    void printBy(Paper printer) {
        paper = printer;
    }

    /** On paper; as a PDF file where there is no printer. */
    void print() {
        OpenStudy study = reading.study().get();
        if (study == null) {
            return;
        }
        begin("report.exporting");
        Request request = request(study, ReportFormat.PDF, Path.of(""));
        painter.paint(
                request,
                pages -> {
                    tell("");
                    if (!paper.take(pages)) {
                        export(ReportFormat.PDF);
                    }
                },
                this::tell);
    }

    private Request request(OpenStudy study, ReportFormat format, Path target) {
        return new Request(study.uid(), reading.report().language().get(), reading.keyImages(), format, target);
    }

    /** Where the last report lies, or why there is none; empty before. */
    ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
    }

    /** Whether a report was asked for and is there, or is known not to be. */
    boolean ended() {
        return !running && !result.get().isEmpty();
    }

    void export(ReportFormat format) {
        OpenStudy study = reading.study().get();
        if (study == null) {
            return;
        }
        Language language = reading.report().language().get();
        String name = words.of("report.fileName", words.date(study.study().date()), language.code(), format.ending());
        where.ask(name).ifPresent(target -> export(format, target, answer -> {}));
    }

    /** Writes the report of the open study there. */
    void export(ReportFormat format, Path target, Consumer<Result> ended) {
        OpenStudy study = reading.study().get();
        if (study == null) {
            return;
        }
        begin("report.exporting");
        writer.write(request(study, format, target), answer -> {
            tell(
                    switch (answer) {
                        case Result.Written(Path file) -> words.of("report.exported", file);
                        case Result.Missing(String sentence) -> sentence;
                    });
            ended.accept(answer);
        });
    }

    /** Writes the open study without identity. */
    void teach() {
        OpenStudy study = reading.study().get();
        if (study == null) {
            return;
        }
        Language language = reading.report().language().get();
        where.ask(words.of("teaching.fileName", language.code())).ifPresent(target -> {
            begin("teaching.writing");
            teacher.teach(request(study, ReportFormat.HTML, target), this::tell);
        });
    }

    /** What is on the screen is on the disk before it goes out. */
    private void begin(String word) {
        reading.report().save();
        running = true;
        result.set(words.of(word));
    }

    private void tell(String sentence) {
        running = false;
        result.set(sentence);
    }
}
