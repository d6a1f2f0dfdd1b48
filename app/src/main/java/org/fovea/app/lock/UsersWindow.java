package org.fovea.app.lock;

import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.Role;
import org.fovea.app.cases.User;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.WindowWords;

/** Who may log in and what for: a table, and below it the user who is chosen there or written anew. */
public final class UsersWindow {

    private final UserModel model;
    private final WindowWords words;
    private final SideWindow window;
    private final TableView<User> table;
    private final PassphraseFields passphrase;

    /** @param look of the window: its style sheets are taken over */
    public UsersWindow(Scene look, UserModel model, WindowWords words) {
        this.model = model;
        this.words = words;
        passphrase = new PassphraseFields(words, "users.advice");
        table = new TableView<>(model.users());
        table.setId("users");
        table.setAccessibleText(words.of("users.title"));
        table.setPlaceholder(new Label(words.of("users.none")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("login", 130, User::login);
        column("name", 180, User::name);
        column("roles", 220, this::roles);
        column("state", 90, user -> words.of(user.active() ? "users.active" : "users.inactive"));
        table.getSelectionModel().selectedItemProperty().subscribe(model::write);
        model.changed().subscribe(user -> {
            passphrase.clear();
            if (user == null) {
                table.getSelectionModel().clearSelection();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        Label what = new Label(words.of("users.what"));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        VBox root = new VBox(12, what, table, form(), foot());
        root.setPadding(new Insets(16));
        window = new SideWindow(look, root, 700, 680)
                .titled(words.of("users.title"))
                .onShown(model::refresh);
    }

    private void column(String key, double width, Function<User, String> text) {
        TableColumn<User, String> column = new TableColumn<>(words.of("users." + key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        table.getColumns().add(column);
    }

    private String roles(User user) {
        return user.roles().stream()
                .sorted()
                .map(role -> words.of("users.role." + role.name()))
                .collect(Collectors.joining(", "));
    }

    private Node form() {
        TextField login = field("login", model.login());
        login.disableProperty().bind(model.changed().isNotNull());
        HBox names = new HBox(10, login, field("name", model.name()));
        HBox roles = new HBox(16);
        for (Role role : Role.values()) {
            roles.getChildren().add(check("role-" + role.name(), "users.role." + role.name(), model.role(role)));
        }
        roles.getChildren().add(check("active", "users.active", model.active()));
        Label trouble = new Label();
        trouble.setId("users-trouble");
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.trouble());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        return new VBox(10, names, roles, passphrase, trouble);
    }

    private TextField field(String key, StringProperty value) {
        TextField field = new TextField();
        field.setId("users-" + key);
        field.setPromptText(words.of("users.prompt." + key));
        field.setAccessibleText(words.of("users.prompt." + key));
        field.textProperty().bindBidirectional(value);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private CheckBox check(String id, String key, BooleanProperty value) {
        CheckBox box = new CheckBox(words.of(key));
        box.setId("users-" + id);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private Node foot() {
        BooleanBinding unnamed = Bindings.createBooleanBinding(
                () -> model.login().get().isBlank() || model.name().get().isBlank(), model.login(), model.name());
        BooleanBinding unsaid = passphrase
                .good()
                .not()
                .and(model.changed().isNull().or(passphrase.empty().not()));
        Button keep = new Button();
        keep.setId("users-keep");
        keep.getStyleClass().add("primary");
        keep.setDefaultButton(true);
        keep.textProperty()
                .bind(model.changed().map(user -> words.of("users.keep")).orElse(words.of("users.add")));
        keep.disableProperty().bind(unnamed.or(unsaid));
        keep.setOnAction(event -> model.keep(passphrase.chosen()));
        Button fresh = new Button(words.of("users.new"));
        fresh.setId("users-new");
        fresh.disableProperty().bind(model.changed().isNull());
        fresh.setOnAction(event -> model.write(null));
        Button disband = new Button(words.of("users.disband"));
        disband.setId("users-disband");
        disband.disableProperty().bind(Bindings.isEmpty(model.users()));
        disband.setOnAction(event -> {
            if (disband.getText().equals(words.of("users.disband"))) {
                disband.setText(words.of("users.disband.sure"));
            } else {
                disband.setText(words.of("users.disband"));
                model.disband();
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(10, disband, gap, fresh, keep);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    public SideWindow window() {
        return window;
    }
}
