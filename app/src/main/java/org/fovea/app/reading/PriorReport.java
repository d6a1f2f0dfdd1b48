package org.fovea.app.reading;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.ReportText;
import org.fovea.app.template.LiveFields;
import org.fovea.app.words.WindowWords;

/** What was written of an earlier study, beside what is being written now; it can be moved away and left open. */
final class PriorReport extends PopOver {

    PriorReport(PriorStudy prior, WindowWords words) {
        String title =
                words.joined(words.date(prior.study().date()), prior.study().description());
        Label head = new Label(title);
        head.getStyleClass().add("finding-title");
        TextArea text = new TextArea(text(prior, words));
        text.setId("prior-report-text");
        text.setAccessibleText(title);
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefSize(440, 420);
        VBox content = new VBox(6, head, text);
        content.getStyleClass().add("region-pop-over");
        setContentNode(content);
        setTitle(title);
        setArrowLocation(ArrowLocation.RIGHT_TOP);
        setDetachable(true);
        setAnimated(false);
    }

    /** Section by section, then what was added. */
    static String text(PriorStudy prior, WindowWords words) {
        Stream<Map.Entry<ReportSection, String>> text =
                prior.reports().text().stream().flatMap(report -> report.sections().entrySet().stream());
        Stream<Map.Entry<ReportSection, String>> added = prior.reports().addenda().stream()
                .map(ReportText::sections)
                .flatMap(sections -> sections.entrySet().stream());
        return Stream.concat(text, added)
                .filter(section -> !section.getValue().isBlank())
                .map(section -> words.of("report.section." + section.getKey().name()) + "\n"
                        + LiveFields.plain(section.getValue()))
                .collect(Collectors.joining("\n\n"));
    }
}
