package org.fovea.app.reading;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.fovea.app.Workstation;
import org.fovea.app.cases.StoreProblem;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.cases.vault.VaultProblem;
import org.fovea.app.keystore.PassphraseStore;
import org.fovea.app.keystore.SystemKeyStore;
import org.fovea.app.settings.Settings;
import org.fovea.app.settings.SettingsFile;
import org.fovea.app.support.RunMark;
import org.fovea.app.task.TaskService;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.viewer.platform.Display;
import org.fovea.viewer.platform.SystemLibraries;
import org.fovea.viewer.platform.Toolkit;
import org.fovea.viewer.words.ViewerWords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the windows and ends when the reader closes them. The caller ends the process afterwards. */
public final class DesktopApplication {

    private static final Logger log = LoggerFactory.getLogger(DesktopApplication.class);

    static final int DONE = 0;
    static final int FAILED = 1;

    private static final Set<Problem.Reason> LEFT_AT_THE_DOOR = Set.of(VaultProblem.SEALED, StoreProblem.LOGIN_NEEDED);

    private final Path dataFolder;
    private final boolean demo;
    private final List<Path> files;
    private final Optional<Language> chosen;
    private final boolean display;
    private final Executor ui = Platform::runLater;
    private final PassphraseStore keys = new SystemKeyStore();

    private DesktopApplication(Path dataFolder, boolean demo, Optional<Language> chosen, List<Path> files) {
        this.files = List.copyOf(files);
        this.dataFolder = dataFolder;
        this.demo = demo;
        this.chosen = chosen;
        Display.choose();
        display = !"Headless".equals(System.getProperty("glass.platform"));
    }

    /**
     * Opens the main window and returns once it is closed. Without a display the demo drives the window itself, prints
     * where its results lie and returns.
     *
     * @param demo makes the demo study and opens it
     * @param language of this run; empty for the one in the settings
     * @param files taken as if they had been dropped on the window
     * @return the process's exit code; where it is not 0, one sentence on the standard error says why
     */
    public static int open(Path dataFolder, boolean demo, Optional<Language> language, List<Path> files) {
        return new DesktopApplication(dataFolder, demo, language, files).run();
    }

    private int run() {
        Language first = chosen.orElseGet(this::settled);
        Optional<String> advice = SystemLibraries.ofThisMachine().advice(display, new ViewerWords(first.locale()));
        if (advice.isPresent()) {
            return fail(advice.get());
        }
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> log.error("a fault in the thread {}", thread.getName(), fault));
        Toolkit.start();
        ui.execute(Looks::prepare);
        try (TaskService tasks = new TaskService(ui)) {
            return switch (opened(tasks, first)) {
                case Outcome.Success<Workstation>(Workstation station) -> run(station, tasks);
                case Outcome.Failure<Workstation>(Problem problem)
                when display && LEFT_AT_THE_DOOR.contains(problem.reason()) -> DONE;
                case Outcome.Failure<Workstation>(Problem problem) -> refuse(problem, first, tasks);
            };
        } finally {
            Platform.exit();
        }
    }

    /** That of the settings, which are not encrypted; else the system's. */
    private Language settled() {
        SettingsFile file = new SettingsFile(dataFolder);
        return file.exists() && file.read() instanceof Outcome.Success<Settings>(Settings settings)
                ? settings.language()
                : Language.of(Locale.getDefault());
    }

    /** Asks for the passphrase of encrypted cases and for who is there; they stay closed where the reader leaves instead. */
    private Outcome<Workstation> opened(TaskService tasks, Language language) {
        Entrance entrance = new Entrance(dataFolder, keys, tasks, ui, language);
        Outcome<Workstation> opened = entrance.open();
        if (display && Entrance.sealed(opened)) {
            return asked(entrance::unlock).then(station -> entered(station, entrance));
        }
        return opened.then(station -> entered(station, entrance));
    }

    private Outcome<Workstation> entered(Workstation station, Entrance entrance) {
        if (!station.cases().users().needed()) {
            return Outcome.success(station);
        }
        Outcome<Workstation> entered = display
                ? asked(answer -> entrance.logIn(station, Clock.systemUTC(), answer))
                : Outcome.failure(Problem.of(
                        StoreProblem.LOGIN_NEEDED, station.dataFolder().toString()));
        if (entered instanceof Outcome.Failure) {
            station.close();
        }
        return entered;
    }

    private Outcome<Workstation> asked(Consumer<CompletableFuture<Outcome<Workstation>>> question) {
        CompletableFuture<Outcome<Workstation>> answer = new CompletableFuture<>();
        ui.execute(() -> question.accept(answer));
        return answer.join();
    }

    /** Nothing may still be reading or writing when the database closes, so the tasks end first. */
    private int run(Workstation station, TaskService tasks) {
        try (station;
                RunMark mark = RunMark.set(station.dataFolder());
                tasks) {
            return window(station, mark, chosen.orElse(station.settings().language()));
        }
    }

    private int window(Workstation station, RunMark mark, Language language) {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        ui.execute(() -> {
            if (display && !demo && files.isEmpty() && !StartRun.wanted() && station.unsettled()) {
                greet(station, language, ended);
            } else {
                MainWindow window = begin(station, language, demo, ended);
                if (window != null && mark.cutShort().isPresent()) {
                    window.models().status().say(new WindowWords(language).of("start.cutShort"));
                }
            }
        });
        return ended.join();
    }

    /** Nobody has chosen anything in this data folder yet. */
    private void greet(Workstation station, Language language, CompletableFuture<Integer> ended) {
        SettingsModel model = new SettingsModel(station.settings().withLanguage(language));
        new FirstRunWindow(model, station.dataFolder(), new FirstRunWindow.Answer() {
                    @Override
                    public void begin(SettingsModel chosen, Optional<Passphrase> passphrase, boolean phantom) {
                        // A few bytes, before any window is open.
                        Outcome<Settings> kept = station.change(chosen.choice().apply(station.settings()));
                        MainWindow window = DesktopApplication.this.begin(
                                station, chosen.language().get(), phantom, ended);
                        passphrase.ifPresent(said -> DesktopApplication.seal(window, said));
                        if (window != null && kept instanceof Outcome.Failure<Settings>(Problem problem)) {
                            window.models().status().complain(problem);
                        }
                    }

                    @Override
                    public void leave() {
                        ended.complete(DONE);
                    }
                })
                .show();
    }

    /** @param phantom whether to open the demo study */
    private @Nullable MainWindow begin(
            Workstation station, Language language, boolean phantom, CompletableFuture<Integer> ended) {
        try {
            MainWindow window = show(station, language, ended);
            if (!files.isEmpty()) {
                window.take(files);
            }
            if (StartRun.wanted()) {
                new StartRun(ended).start();
            } else if (phantom && display) {
                window.openDemo(window::welcome, window.models().status()::complain);
            } else if (phantom) {
                new DemoRun(station.dataFolder().resolve("demo-results"), window, language, ended).start();
            } else if (!display) {
                ended.complete(fail(new WindowWords(language).of("start.noDisplay")));
            }
            return window;
        } catch (RuntimeException fault) {
            log.error("the main window cannot open", fault);
            ended.complete(fail(new WindowWords(language).of("start.fault")));
            return null;
        }
    }

    /** The cases are still empty, so this is soon done; what goes wrong stands in the status line. */
    private static void seal(@Nullable MainWindow window, Passphrase chosen) {
        if (window != null) {
            window.guard()
                    .seal(
                            Optional.empty(),
                            chosen,
                            false,
                            trouble -> trouble.ifPresent(window.models().status()::say));
        }
    }

    private MainWindow show(Workstation station, Language language, CompletableFuture<Integer> ended) {
        WindowWords words = new WindowWords(language);
        Stage stage = new Stage();
        SystemChoosers choosers = new SystemChoosers(stage, station, words);
        MainWindow window = new MainWindow(
                stage,
                new WindowModels.Surroundings(
                        station,
                        ui,
                        Clock.systemUTC(),
                        words,
                        new Sentences(language),
                        new ModelNames(language),
                        keys,
                        choosers),
                choosers);
        stage.setOnHidden(event -> {
            window.leave();
            window.closeOthers();
            ended.complete(DONE);
        });
        window.show();
        return window;
    }

    /** Says why the program cannot start, also in a window where there is a display. */
    private int refuse(Problem problem, Language language, TaskService tasks) {
        Sentences sentences = new Sentences(language);
        String sentence = sentences.of(problem);
        if (display) {
            WindowWords words = new WindowWords(language);
            CompletableFuture<Void> read = new CompletableFuture<>();
            ui.execute(() -> {
                RefusalWindow window = new RefusalWindow(sentence, words);
                if (problem.reason() == StoreProblem.DAMAGED) {
                    RecoveryDesk recovery = new RecoveryDesk(
                            dataFolder, new Background(tasks, ui), words, sentences, Clock.systemUTC());
                    window.offer(words.of("recover.offer"), recovery::recover);
                }
                window.show(() -> read.complete(null));
            });
            read.join();
        }
        return fail(sentence);
    }

    private static int fail(String sentence) {
        System.err.println(sentence);
        return FAILED;
    }
}
