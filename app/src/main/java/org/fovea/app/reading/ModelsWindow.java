package org.fovea.app.reading;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.Digits;
import org.fovea.app.words.WindowWords;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.ModelStore;
import org.fovea.inference.model.Trust;
import org.jspecify.annotations.Nullable;

/** The installed models: a list at the left, the chosen one's facts and card at the right, what can be done below. */
final class ModelsWindow {

    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final double LIST = 300;

    private final SideWindow window;
    private final ModelsModel models;
    private final WindowWords words;
    private final ClassNames classes;
    private final ScrollPane detail = new ScrollPane();

    /** @param look of the window: its style sheets are taken over */
    ModelsWindow(Scene look, ModelsModel models, WindowWords words, ClassNames classes) {
        this.models = models;
        this.words = words;
        this.classes = classes;
        BorderPane root = new BorderPane();
        root.setId("models");
        root.setLeft(list());
        detail.setId("model-detail");
        detail.setFitToWidth(true);
        root.setCenter(detail);
        root.setTop(new ModelQuestion(models, words));
        root.setBottom(foot());
        models.selected().subscribe(this::detail);
        models.comparison().subscribe(found -> detail(models.selected().get()));
        models.agreement().subscribe(found -> detail(models.selected().get()));
        window = new SideWindow(look, root, 1120, 780)
                .titled(words.of("models.title"))
                .onShown(models::refresh);
    }

    private ListView<ModelStore.Installed> list() {
        ListView<ModelStore.Installed> list = new ListView<>(models.entries());
        list.setId("model-list");
        list.setAccessibleText(words.of("models.title"));
        list.setPrefWidth(LIST);
        list.setPlaceholder(new Label(words.of("models.none")));
        list.setCellFactory(view -> new Cell());
        models.selected().subscribe(one -> {
            if (one == null) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().select(one);
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null && !one.equals(models.selected().get())) {
                models.forgetComparison();
                models.selected().set(one);
            }
        });
        return list;
    }

    private final class Cell extends ListCell<ModelStore.Installed> {
        @Override
        protected void updateItem(ModelStore.@Nullable Installed one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            Label name =
                    new Label(one.model().manifest().name().in(words.language().locale()));
            name.getStyleClass().add("patient-name");
            Label line = new Label(words.joined(one.model().manifest().version(), trust(one)));
            line.getStyleClass().addAll("quiet", "small");
            setGraphic(new VBox(2, name, line));
        }
    }

    private String trust(ModelStore.Installed one) {
        return switch (one.trust()) {
            case Trust.Shipped shipped -> words.of("models.trust.shipped");
            case Trust.Signed(var key) -> words.of("models.trust.signed", key.name());
            case Trust.Accepted(var acceptance) -> words.of("models.trust.accepted", acceptance.since());
            case Trust.UnknownKey unknown -> words.of("models.trust.unknownKey");
            case Trust.Unsigned unsigned -> words.of("models.trust.unsigned");
        };
    }

    private void detail(ModelStore.@Nullable Installed one) {
        VBox box = new VBox(14);
        box.setPadding(new Insets(18, 24, 18, 24));
        var comparison = models.comparison().get();
        var agreement = models.agreement().get();
        if (agreement != null) {
            box.getChildren()
                    .add(new AgreementView(
                            agreement,
                            words,
                            classes,
                            () -> choose("verdicts-" + agreement.model().id() + ".csv", "*.csv")
                                    .ifPresent(models::saveVerdicts),
                            () -> choose("training-" + agreement.model().id(), "*")
                                    .ifPresent(models::makeTrainingSet),
                            models::forgetComparison));
        } else if (comparison != null) {
            box.getChildren().add(new ComparisonTable(comparison, words, models::forgetComparison));
        } else if (one != null) {
            ModelPackage model = one.model();
            Label purpose =
                    wrapped(model.manifest().purpose().in(words.language().locale()));
            Label facts = wrapped(words.joined(
                    model.reference().text(),
                    trust(one),
                    words.of("models.graph", model.identity().sha256().substring(0, 12)),
                    model.signer()
                            .map(key -> words.of(
                                    "models.key",
                                    Digits.grouped(key.fingerprint().substring(0, 16))))
                            .orElse("")));
            facts.getStyleClass().addAll("quiet", "small");
            box.getChildren()
                    .addAll(
                            purpose,
                            facts,
                            new MetricTable(model.manifest().metrics(), words),
                            new CardText(model.card(words.language().locale())));
        }
        detail.setContent(box);
        detail.setVvalue(0);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private Node foot() {
        Label message = new Label();
        message.setId("models-message");
        message.setWrapText(true);
        message.setMaxWidth(Double.MAX_VALUE);
        message.getStyleClass().add("saved-mark");
        models.message().subscribe(last -> {
            message.setText(last.text());
            message.pseudoClassStateChanged(TROUBLE, last.trouble());
            message.setVisible(!last.text().isEmpty());
            message.setManaged(!last.text().isEmpty());
        });
        Button install = button("models-install", words.of("models.install"), () -> choose(false)
                .ifPresent(models::install));
        install.getStyleClass().add("primary");
        Button export = button(
                "models-export", words.of("models.export"), () -> choose(true).ifPresent(models::export));
        Button remove = button("models-remove", words.of("models.remove"), models::remove);
        Button verdicts = button("models-verdicts", words.of("models.verdicts"), models::showVerdicts);
        HBox buttons = new HBox(8, install, export, remove, compare(), verdicts);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.disableProperty().bind(models.busy());
        VBox foot = new VBox(8, message, buttons);
        foot.getStyleClass().add("panel-foot");
        return foot;
    }

    private MenuButton compare() {
        MenuButton compare = new MenuButton(words.of("models.compare"));
        compare.setId("models-compare");
        compare.getItems().add(new MenuItem());
        compare.setOnShowing(event -> {
            List<MenuItem> items = models.entries().stream()
                    .filter(other -> !other.equals(models.selected().get()))
                    .map(other -> {
                        MenuItem item = new MenuItem(ModelsModel.reference(other));
                        item.setOnAction(chosen -> models.compareWith(other));
                        return item;
                    })
                    .toList();
            compare.getItems().setAll(items);
        });
        return compare;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Optional<Path> choose(boolean save) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.of("models.title"), "*" + ModelPackage.ENDING));
        ModelStore.Installed chosen = models.selected().get();
        if (save && chosen != null) {
            chooser.setInitialFileName(
                    ModelsModel.reference(chosen).replace('@', '-').toLowerCase(Locale.ROOT) + ModelPackage.ENDING);
        }
        Window owner = window.scene().getWindow();
        File file = save ? chooser.showSaveDialog(owner) : chooser.showOpenDialog(owner);
        return Optional.ofNullable(file).map(File::toPath);
    }

    /** Where something new shall lie. */
    private Optional<Path> choose(String suggested, String pattern) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggested);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(pattern, pattern));
        return Optional.ofNullable(chooser.showSaveDialog(window.scene().getWindow()))
                .map(File::toPath);
    }

    SideWindow window() {
        return window;
    }
}
