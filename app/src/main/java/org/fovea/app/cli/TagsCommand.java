package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ComparedElement;
import org.fovea.dicom.attribute.Element;
import org.fovea.dicom.attribute.ElementSearch;
import org.fovea.dicom.attribute.WholeObject;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.FileComparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea tags FILE}: every element of a file, those that mention words, or how they differ from another file's. */
@Command(name = "tags")
final class TagsCommand extends Subcommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--search", paramLabel = "TEXT", descriptionKey = "tags.search")
    private String search = "";

    @Option(names = "--compare", paramLabel = "OTHER", descriptionKey = "tags.compare")
    private @Nullable Path other;

    @Override
    public Integer call() {
        DicomFiles files = new DicomFiles();
        if (other != null) {
            return switch (FileComparison.of(files, file, other)) {
                case Outcome.Failure<List<ComparedElement>>(Problem problem) -> fail(problem);
                case Outcome.Success<List<ComparedElement>>(List<ComparedElement> lines) -> differences(lines);
            };
        }
        return switch (files.whole(file)) {
            case Outcome.Failure<WholeObject>(Problem problem) -> fail(problem);
            case Outcome.Success<WholeObject>(WholeObject whole) ->
                elements(ElementSearch.in(whole.elements(), search));
        };
    }

    private int elements(List<Element> elements) {
        if (json()) {
            print(elements.stream().map(TagNode::of).toList());
        } else {
            elements.forEach(element -> write(element, 0));
        }
        return ExitCode.DONE;
    }

    private void write(Element element, int level) {
        line("%s%s %s %s %s"
                .formatted("  ".repeat(level), element.tagText(), element.vr(), title(element), element.value())
                .stripTrailing());
        for (int i = 0; i < element.items().size(); i++) {
            line("  ".repeat(level + 1) + "#" + (i + 1));
            element.items().get(i).forEach(inner -> write(inner, level + 2));
        }
    }

    private static String title(Element element) {
        return element.keyword().isEmpty() ? "[" + element.privateCreator() + "]" : element.keyword();
    }

    private int differences(List<ComparedElement> lines) {
        List<ComparedElement> told = lines.stream()
                .filter(line -> line.difference() != ComparedElement.Difference.EQUAL)
                .toList();
        if (json()) {
            print(told.stream().map(ComparedNode::of).toList());
        } else {
            told.forEach(line -> write(line, 0));
        }
        return ExitCode.DONE;
    }

    private void write(ComparedElement compared, int level) {
        Element element = compared.either();
        String sign =
                switch (compared.difference()) {
                    case EQUAL -> "=";
                    case DIFFERENT -> "!";
                    case ONLY_LEFT -> "<";
                    case ONLY_RIGHT -> ">";
                };
        Element left = compared.left();
        Element right = compared.right();
        String values = (left == null ? "" : left.value()) + " | " + (right == null ? "" : right.value());
        line("%s%s %s %s".formatted("  ".repeat(level), sign, element.tagText(), title(element))
                + (element.sequence() ? "" : " " + values));
        for (int i = 0; i < compared.items().size(); i++) {
            List<ComparedElement> inner = compared.items().get(i).stream()
                    .filter(line -> line.difference() != ComparedElement.Difference.EQUAL)
                    .toList();
            if (!inner.isEmpty()) {
                line("  ".repeat(level + 1) + "#" + (i + 1));
                inner.forEach(line -> write(line, level + 2));
            }
        }
    }

    /** An element as JSON shows it. */
    record TagNode(
            String tag,
            String vr,
            String keyword,
            String privateCreator,
            long length,
            String value,
            List<List<TagNode>> items) {

        static TagNode of(Element element) {
            return new TagNode(
                    element.tagText(),
                    element.vr(),
                    element.keyword(),
                    element.privateCreator(),
                    element.length(),
                    element.value(),
                    element.items().stream()
                            .map(item -> item.stream().map(TagNode::of).toList())
                            .toList());
        }
    }

    /** A difference as JSON shows it; the values of whichever side has them. */
    record ComparedNode(
            String tag,
            String keyword,
            ComparedElement.Difference difference,
            @Nullable String left,
            @Nullable String right,
            List<List<ComparedNode>> items) {

        static ComparedNode of(ComparedElement compared) {
            Element left = compared.left();
            Element right = compared.right();
            return new ComparedNode(
                    compared.either().tagText(),
                    compared.either().keyword(),
                    compared.difference(),
                    left == null ? null : left.value(),
                    right == null ? null : right.value(),
                    compared.items().stream()
                            .map(item -> item.stream()
                                    .filter(line -> line.difference() != ComparedElement.Difference.EQUAL)
                                    .map(ComparedNode::of)
                                    .toList())
                            .toList());
        }
    }
}
