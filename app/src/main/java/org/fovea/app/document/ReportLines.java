package org.fovea.app.document;

import java.util.ArrayList;
import java.util.List;
import org.fovea.app.document.DocumentLine.Style;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.document.ContentNode;
import org.fovea.dicom.document.ContentValue;
import org.fovea.dicom.document.StructuredReport;
import org.fovea.dicom.study.Patient;

/** Sets a structured report as lines. Concepts keep the words of the report; what stands between them is the reader's. */
public final class ReportLines {

    private final WindowWords words;
    private final List<DocumentLine> lines = new ArrayList<>();

    private ReportLines(WindowWords words) {
        this.words = words;
    }

    public static List<DocumentLine> of(StructuredReport report, WindowWords words) {
        ReportLines lines = new ReportLines(words);
        lines.head(report);
        lines.below(report.root(), 0);
        return lines.lines;
    }

    private void head(StructuredReport report) {
        String title = report.title().title();
        lines.add(new DocumentLine(0, Style.TITLE, "", title.isEmpty() ? words.of("object.kind.REPORT") : title));
        String state = words.of(report.complete() ? "document.complete" : "document.partial");
        lines.add(DocumentLine.note(words.joined(report.moment(), state)));
        if (report.verified()) {
            report.verifiers()
                    .forEach(verifier -> lines.add(DocumentLine.note(words.joined(
                            words.of("document.verified", person(verifier.name())),
                            verifier.organization(),
                            verifier.moment()))));
        } else {
            lines.add(DocumentLine.note(words.of("document.unverified")));
        }
    }

    private void below(ContentNode node, int level) {
        int images = 0;
        for (ContentNode child : node.children()) {
            if (bareReference(child)) {
                images++;
                continue;
            }
            images = count(images, level);
            line(child, level);
        }
        count(images, level);
    }

    /** References that say nothing but which image are counted rather than listed. */
    private static boolean bareReference(ContentNode node) {
        return node.value() instanceof ContentValue.Reference
                && !node.name().stated()
                && node.children().isEmpty();
    }

    private int count(int images, int level) {
        if (images > 0) {
            lines.add(DocumentLine.entry(level, "", words.of("document.images", images)));
        }
        return 0;
    }

    private void line(ContentNode node, int level) {
        if (node.value() instanceof ContentValue.Container) {
            boolean named = node.name().stated();
            if (named) {
                lines.add(new DocumentLine(level, Style.HEADING, "", node.name().title()));
            }
            below(node, named ? level + 1 : level);
            return;
        }
        lines.add(DocumentLine.entry(level, node.name().title(), text(node.value())));
        below(node, level + 1);
    }

    private String text(ContentValue value) {
        return switch (value) {
            case ContentValue.Container container -> "";
            case ContentValue.Text(String text) -> text;
            case ContentValue.Coded(CodedConcept code) -> code.title();
            case ContentValue.Numeric numeric -> number(numeric);
            case ContentValue.Moment(String iso) -> iso;
            case ContentValue.Person(String name) -> person(name);
            case ContentValue.Uid(String uid) -> uid;
            case ContentValue.Reference reference ->
                words.of("document.reference." + reference.kind())
                        + (reference.instance().frames().isEmpty()
                                ? ""
                                : " · "
                                        + words.of(
                                                "document.frames",
                                                joined(reference.instance().frames())));
            case ContentValue.ImageGraphic graphic ->
                words.of(
                        "document.drawn",
                        words.of("document.graphic." + graphic.type()),
                        graphic.points().size());
            case ContentValue.PatientGraphic graphic ->
                words.of(
                        "document.drawn",
                        words.of("document.graphic." + graphic.type()),
                        graphic.points().size());
            case ContentValue.TimeRange(String type, String places) -> words.joined(type, places);
            case ContentValue.Link(List<Integer> path) ->
                words.of(
                        "document.link",
                        String.join(".", path.stream().map(String::valueOf).toList()));
            case ContentValue.Unreadable(String type) -> words.of("document.unreadable", type);
        };
    }

    private static String joined(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }

    private String number(ContentValue.Numeric numeric) {
        String value = numeric.written().isEmpty() ? words.of("document.nothing") : numeric.written();
        return (value + " " + Units.of(numeric.unit())).strip()
                + (numeric.qualifier().stated() ? " (" + numeric.qualifier().title() + ")" : "");
    }

    private static String person(String name) {
        return new Patient("", name, "", null).displayName();
    }
}
