package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fovea.app.objects.ObjectPane;
import org.fovea.app.settings.Settings;
import org.fovea.app.task.Lane;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.ImportChoice;
import org.fovea.app.worklist.ImportTarget;
import org.fovea.app.worklist.WorklistView;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.icons.FoveaIcons;
import org.fovea.inference.model.ModelPackage;
import org.fovea.viewer.layout.Screens;
import org.fovea.viewer.platform.ScreenSizes;
import org.fovea.viewer.render.ZoomMode;
import org.fovea.viewer.theme.Theme;
import org.fovea.viewer.viewport.DisplayMenu;
import org.fovea.viewer.viewport.KeyMap;
import org.fovea.viewer.viewport.ViewportServices;
import org.fovea.viewer.words.ViewerWords;

/** The one window: worklist or reading room, the status line below. */
final class MainWindow {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 980;

    private final Stage stage;
    private final WindowModels models;
    private final WindowWords words;
    private final WorklistView worklist;
    private final ViewportWindows viewports;
    private final ProtocolDesk protocols;
    private final RoomKeys roomKeys;
    private final DemoDesk demo;
    private final RoomHelp help;
    private final Tour tour;
    private Theme theme;
    private final SideWindows beside;
    private final CaseGuard guard;
    private final BooleanProperty reading = new SimpleBooleanProperty(false);

    MainWindow(Stage stage, WindowModels.Surroundings around, ImportChoice choice) {
        this.stage = stage;
        this.words = around.words();
        theme = Looks.of(around.station().settings().theme());
        models = WindowModels.of(around, this::open);
        beside = new SideWindows(stage::getScene, models, words, around.sentences());
        Background background = new Background(around.station().tasks(), around.ui());
        demo = new DemoDesk(around.station(), background, words);
        ViewerWords viewerWords = new ViewerWords(words.language().locale());
        help = new RoomHelp(around.station(), background, models.status(), words, viewerWords);
        tour = new Tour(stage, words, () -> models.cases().keepToured());
        guard = new CaseGuard(around, background, models.status(), this::look, stage::hide, () -> {
            showWorklist();
            follow(around.station().settings());
        });
        Housekeeping housekeeping = new Housekeeping(
                around,
                background,
                models,
                beside,
                guard,
                () -> follow(around.station().settings()));
        SettingsDesk settings = new SettingsDesk(around, background, models.status(), this::follow);
        KeyMap keys = help.bindings().viewport();
        KeyOverview overview = new KeyOverview(help.bindings(), words, viewerWords);
        Commands commands = new Commands(
                models.reading(),
                models.classify(),
                models.exports(),
                models.pictures(),
                models.reformat(),
                models.status(),
                models.fold(),
                models.objects(),
                new LayoutCommands(models.reading().hanging(), models.viewports(), this::openViewports),
                new Commands.Elsewhere(
                        this::showWorklist,
                        beside::showTags,
                        beside::showManual,
                        overview::toggle,
                        () -> help.change(this::scene),
                        help.tools()::show,
                        () -> beside.showSettings(
                                settings, guard, around.station().dataFolder()),
                        guard::lock,
                        tour::start),
                help.bindings());

        worklist = new WorklistView(
                models.worklist(),
                models.searches(),
                models.preview(),
                models.frames(),
                choice,
                beside::showPackages,
                housekeeping.menu(commands),
                words,
                around.classes(),
                around.classes());
        Hanging hanging = models.reading().hanging();
        viewports = new ViewportWindows(
                models.viewports().screens(),
                services(around, viewerWords),
                keys,
                models.viewports().hooks(hanging),
                words);
        models.pictures()
                .takeFrom(
                        wanted -> viewports.active().recipe(wanted),
                        PictureTakers::copy,
                        picture -> PictureTakers.print(List.of(picture), stage));
        models.exports().printBy(pages -> PictureTakers.print(pages, stage));
        ScreenMeasuring measuring =
                new ScreenMeasuring(words, (screen, millimetres) -> keepScreen(around, screen, millimetres));
        protocols = new ProtocolDesk(models, choice, words);
        Node room = room(around, commands, keys, viewerWords, () -> measuring.open(measured(around)));
        worklist.visibleProperty().bind(reading.not());
        room.visibleProperty().bind(reading);

        BorderPane frame = new BorderPane(new StackPane(worklist, room));
        frame.setBottom(new StatusLine(models.status(), words));
        Label drop = new Label(words.of("worklist.drop"));
        drop.getStyleClass().add("drop-shade");
        drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        StackPane root = new StackPane(frame, measuring, overview, drop);
        root.getStyleClass().add("main-window");
        new ImportTarget(root, drop, this::take);

        Scene scene = new Scene(root, WIDTH, HEIGHT);
        roomKeys = new RoomKeys(commands, models.viewports().screens()::active, reading::get);
        dress(scene);
        stage.setScene(scene);
        FoveaIcons.SIZES.forEach(size -> stage.getIcons().add(new Image(FoveaIcons.png(size))));
        stage.setMinWidth(1100);
        stage.setMinHeight(700);
        showWorklist();
    }

    private void look(Scene scene) {
        Looks.dress(scene, theme);
    }

    private void dress(Scene scene) {
        look(scene);
        roomKeys.attach(scene);
    }

    private void openViewports() {
        viewports.open(stage, this::dress);
        models.reading().hanging().fill();
    }

    private Node room(
            WindowModels.Surroundings around,
            Commands commands,
            KeyMap keys,
            ViewerWords viewerWords,
            Runnable measure) {
        Screens screens = models.reading().screens();
        ViewportButtons buttons = new ViewportButtons(screens, keys, words, viewerWords);
        Node[] menus = {
            new LayoutMenu(models.reading().hanging(), commands, words, protocols),
            new LinkMenu(models.viewports().choices(), commands.bindings(), words),
            new PictureMenu(models.pictures(), commands, words)
        };
        RoomToolbar toolbar = new RoomToolbar(
                models.reading(),
                models.classify(),
                commands,
                buttons,
                new DisplayMenu(screens::active, keys, viewerWords, measure),
                beside::showPackages,
                menus,
                words);
        ObjectPane object =
                new ObjectPane(models.objects(), models.errands(), around.sentences(), words, beside::showTags);
        toolbar.getItems().add(toolbar.getItems().size() - 2, new OverlayMenu(models.overlays(), words));
        help.tools().arrange(toolbar, RoomToolbar.RARE);
        ReformatBar reformat =
                new ReformatBar(models.reformat(), models.reading().screens(), words, viewerWords);
        return new ReadingRoom(
                models.reading(),
                models.objects(),
                models.similar(),
                models.exports(),
                models.fold(),
                ReformatBar.under(toolbar, reformat),
                new StackPane(viewports.main(), new OverlayPanel(models.overlays(), words, around.sentences()), object),
                models.frames(),
                models.viewports().cache(),
                words,
                around.classes());
    }

    private ViewportServices services(WindowModels.Surroundings around, ViewerWords viewerWords) {
        return new ViewportServices(
                models.viewports().renderer(),
                around.station().tasks().lane(Lane.RENDER),
                viewerWords,
                around.sentences()::of,
                around.clock(),
                measured(around));
    }

    private static ScreenSizes measured(WindowModels.Surroundings around) {
        return name -> {
            Double measured = around.station().settings().screens().get(name);
            return measured == null ? OptionalDouble.empty() : OptionalDouble.of(measured);
        };
    }

    /** An image at true size is drawn anew at once. */
    private void keepScreen(WindowModels.Surroundings around, String screen, double millimetresPerPixel) {
        if (around.station().change(around.station().settings().withScreen(screen, millimetresPerPixel))
                instanceof Outcome.Failure<Settings>(Problem problem)) {
            models.status().complain(problem);
        }
        ObjectProperty<ZoomMode> size =
                models.reading().screens().active().display().zoomModeProperty();
        ZoomMode chosen = size.get();
        size.set(ZoomMode.FREE);
        size.set(chosen);
    }

    private void follow(Settings settings) {
        theme = Looks.of(settings.theme());
        Looks.applyToAll(theme);
        models.viewports().share().authorProperty().set(settings.reader());
        guard.tellUser();
    }

    /** Takes files from outside: model packages are installed, everything else is looked through for images. */
    void take(List<Path> files) {
        List<Path> found = files.stream().filter(MainWindow::isPackage).toList();
        List<Path> images = files.stream().filter(file -> !isPackage(file)).toList();
        if (!images.isEmpty()) {
            models.worklist().importPaths(images);
        }
        if (!found.isEmpty()) {
            beside.showPackages();
            found.forEach(models.packages()::install);
        }
    }

    private static boolean isPackage(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ModelPackage.ENDING);
    }

    CaseGuard guard() {
        return guard;
    }

    SideWindows beside() {
        return beside;
    }

    RoomHelp help() {
        return help;
    }

    Tour tour() {
        return tour;
    }

    /** Shows a newcomer around, once. */
    void welcome() {
        if (!models.cases().toured()) {
            tour.start();
        }
    }

    WindowModels models() {
        return models;
    }

    Scene scene() {
        return stage.getScene();
    }

    void show() {
        stage.show();
        worklist.focusSearch();
    }

    /** Opens a study in the reading room. */
    void open(String studyInstanceUid) {
        models.reading().open(studyInstanceUid, this::showRoom);
    }

    /**
     * Makes the demo study, where it is missing, and opens it at the lesion.
     *
     * @param opened runs once it is in the viewport
     * @param failed hears why it cannot be made
     */
    void openDemo(Runnable opened, Consumer<Problem> failed) {
        demo.prepare(outcome -> {
            switch (outcome) {
                case Outcome.Success<String>(String uid) ->
                    models.reading().open(uid, () -> {
                        showRoom();
                        models.reading().viewport().go(HeadPhantom.LESION_SLICE - 1);
                        opened.run();
                    });
                case Outcome.Failure<String>(Problem problem) -> failed.accept(problem);
            }
        });
    }

    ProtocolDesk protocols() {
        return protocols;
    }

    /** True while the viewports show what was asked for. */
    ReadOnlyBooleanProperty settled() {
        return viewports.settled();
    }

    ViewportWindows viewports() {
        return viewports;
    }

    private void showRoom() {
        reading.set(true);
        OpenStudy study = models.reading().study().get();
        stage.setTitle(
                study == null
                        ? words.of("window.title.worklist")
                        : words.of(
                                "window.title.reading",
                                words.patient(study.study().patient())));
        viewports.active().requestFocus();
    }

    /** Saves what is not saved yet, before the window goes or shows something else. */
    void leave() {
        models.viewports().cines().stop();
        models.reading().leave();
        models.cases().keepViewing(models.viewports().viewing(models.reading().hanging()), outcome -> {
            if (outcome instanceof Outcome.Failure<Settings>(Problem problem)) {
                models.status().complain(problem);
            }
        });
    }

    void closeOthers() {
        guard.close();
        beside.close();
        viewports.closeOthers();
    }

    void showWorklist() {
        leave();
        if (reading.get()) {
            models.status().say("");
        }
        reading.set(false);
        stage.setTitle(words.of("window.title.worklist"));
        models.worklist().refresh();
        worklist.focusSearch();
    }
}
