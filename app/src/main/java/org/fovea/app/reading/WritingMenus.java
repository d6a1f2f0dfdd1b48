package org.fovea.app.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.fovea.app.template.LiveFields;
import org.fovea.app.template.ReportTemplate;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.study.Series;

/** What helps to write: templates, phrases, fields that follow measurements, and what was written before. */
final class WritingMenus extends HBox {

    private final ReadingModel reading;
    private final ReportModel model;
    private final SectionEditors editors;
    private final WindowWords words;

    WritingMenus(ReadingModel reading, SectionEditors editors, WindowWords words) {
        super(6);
        this.reading = reading;
        this.model = reading.report();
        this.editors = editors;
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        menu("report-template", "report.template", "report.template.none", this::templates),
                        menu("report-phrase", "report.phrase", "report.phrase.none", this::phrases),
                        menu("report-field", "report.field", "report.field.none", this::fields));
        disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> reading.study().get() == null
                                || model.moving().get()
                                || model.writable().isEmpty(),
                        reading.study(),
                        model.moving(),
                        model.stage()));
    }

    /** What was written of the patient's earlier studies; to stand beside the comparison. */
    MenuButton priorReports() {
        MenuButton prior = menu("report-prior", "report.prior", "report.prior.none", this::priors);
        prior.disableProperty().bind(reading.study().isNull());
        return prior;
    }

    private interface Items {
        Stream<MenuItem> make();
    }

    private MenuButton menu(String id, String title, String nothing, Items items) {
        MenuButton menu = new MenuButton(words.of(title));
        menu.setId(id);
        menu.getStyleClass().add("small");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setOnShowing(event -> {
            List<MenuItem> found = items.make().toList();
            menu.getItems().setAll(found.isEmpty() ? List.of(nothing(nothing)) : found);
        });
        // A menu without items does not open.
        menu.getItems().setAll(nothing(nothing));
        return menu;
    }

    private MenuItem nothing(String sentence) {
        MenuItem item = new MenuItem(words.of(sentence));
        item.setDisable(true);
        return item;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** The one made for this examination first. */
    private Stream<MenuItem> templates() {
        Language language = model.language().get();
        List<ReportTemplate> all = model.aids().get().templates().stream()
                .filter(template -> template.speaks(language))
                .toList();
        Optional<ReportTemplate> best =
                examination().flatMap(series -> ReportTemplate.best(all, series.modality(), series.bodyPart()));
        return Stream.concat(best.stream(), all.stream().filter(template -> !best.equals(Optional.of(template))))
                .map(template -> item(template.name(words.language()), () -> {
                    model.begin(template);
                    editors.showBlank();
                }));
    }

    private Optional<Series> examination() {
        OpenStudy open = reading.study().get();
        return open == null
                ? Optional.empty()
                : open.instances().stream().findFirst().map(instance -> instance.series());
    }

    private Stream<MenuItem> phrases() {
        return model.aids().get().phrases(model.language().get()).entrySet().stream()
                .map(phrase -> item(label(phrase), () -> editors.insert(phrase.getValue())));
    }

    private static String label(Map.Entry<String, String> entry) {
        return entry.getKey() + "   " + entry.getValue();
    }

    private Stream<MenuItem> fields() {
        return reading.fields().values().entrySet().stream()
                .map(field ->
                        item(label(field), () -> editors.insert(LiveFields.field(field.getKey(), field.getValue()))));
    }

    private Stream<MenuItem> priors() {
        OpenStudy open = reading.study().get();
        return open == null
                ? Stream.empty()
                : open.priors().stream()
                        .filter(prior -> prior.reports().text().isPresent())
                        .map(prior -> item(
                                words.joined(
                                        words.date(prior.study().date()),
                                        prior.study().description()),
                                () -> new PriorReport(prior, words).show(this)));
    }
}
