package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.fovea.app.Workstation;
import org.fovea.app.cases.AuditAction;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.Role;
import org.fovea.app.cases.User;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.keystore.PassphraseStore;
import org.fovea.app.lock.UnlockWindow;
import org.fovea.app.task.TaskService;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.viewer.platform.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A practice that lets its people log in: they come, go, and each does what is theirs. */
@NeedsJavaFx
class UsersWindowTest {

    private static final String ANNA = "eight quiet herons";
    private static final String TOM = "nine quiet herons";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void usersAreAddedAndTakeTurnsAtTheWorkstation(Language language) throws IOException {
        try (WindowDriver driver = new WindowDriver(folder, language, folder)) {
            driver.openDemo();
            driver.showWorklist();
            driver.choose("#worklist-help", "users-open");
            Scene users = driver.ask(() ->
                    driver.window().beside().window(SideWindows.Kind.USERS).scene());
            driver.settle();
            assertThat(driver.ask(() -> ((CheckBox) users.lookup("#users-role-ADMINISTRATOR")).isSelected()))
                    .isTrue();
            write(driver, users, "anna", "Dr. Anna Li", ANNA);
            driver.waitFor(
                    "the first user",
                    () -> driver.station().cases().users().current().isPresent());
            assertThat(driver.station().settings().reader()).isEqualTo("Dr. Anna Li");
            driver.settle();
            driver.run(() -> ((CheckBox) users.lookup("#users-role-TECHNICIAN")).setSelected(true));
            write(driver, users, "tom", "Tom Roe", TOM);
            driver.waitFor(
                    "the second user",
                    () -> driver.station().cases().users().all().orElseThrow().size() == 2);
            driver.settle();
            write(driver, users, "Tom", "Another Tom", TOM);
            Sentences sentences = new Sentences(language);
            driver.waitFor(
                    "no",
                    () -> !((Label) users.lookup("#users-trouble")).getText().isEmpty());
            driver.picture(users, "users-" + language.code());

            driver.openDemo();
            driver.run(() -> driver.window().guard().lock());
            UnlockWindow asking =
                    driver.ask(() -> driver.window().guard().curtain().asking());
            assertThat(driver.ask(() -> ((TextField) asking.scene().lookup("#unlock-login")).getText()))
                    .isEqualTo("anna");
            say(driver, asking.scene(), "tom", ANNA);
            driver.waitFor("no", () -> !((Label) asking.scene().lookup("#unlock-trouble"))
                    .getText()
                    .isEmpty());
            driver.picture(asking.scene(), "login-" + language.code());
            say(driver, asking.scene(), "tom", TOM);
            driver.waitFor("yes", () -> driver.window().guard().curtain().asking() == null);
            assertThat(driver.station().settings().reader()).isEqualTo("Tom Roe");
            assertThat(driver.ask(() -> driver.find("#status-user", Label.class).getText()))
                    .isEqualTo("Tom Roe");
            assertThat(driver.<Boolean>ask(
                            () -> driver.find("#worklist", Node.class).isVisible()))
                    .as("who comes next begins at the list")
                    .isTrue();

            Problem refused = ((Outcome.Failure<?>) driver.station().remove(List.of("1.2"))).problem();
            assertThat(sentences.of(refused)).isNotBlank();
        }
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            assertThat(store.audit().entries().orElseThrow())
                    .extracting(entry -> entry.action())
                    .contains(
                            AuditAction.USER_ADDED.name(),
                            AuditAction.LOG_IN_FAILED.name(),
                            AuditAction.LOGGED_IN.name());
        }
    }

    @Test
    void theProgramAsksWhoIsThereBeforeItShowsCases() throws IOException {
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            store.users()
                    .add(
                            new User("anna", "Dr. Anna Li", Set.of(Role.ADMINISTRATOR), true),
                            new Passphrase(ANNA),
                            Instant.EPOCH)
                    .orElseThrow();
        }
        Toolkit.start();
        try (TaskService tasks = new TaskService(Platform::runLater);
                Workstation station = Workstation.open(folder, tasks).orElseThrow()) {
            Entrance entrance = new Entrance(folder, PassphraseStore.NONE, tasks, Platform::runLater, Language.ENGLISH);
            CompletableFuture<Outcome<Workstation>> entered = new CompletableFuture<>();
            UnlockWindow window = Toolkit.call(() -> entrance.logIn(station, Instant::now, entered));
            WindowDriver.keep(window.scene(), "login-entrance-en");
            Toolkit.call(() -> {
                fill(window.scene(), "anna", ANNA);
                return true;
            });
            assertThat(entered.join()).isEqualTo(Outcome.success(station));

            CompletableFuture<Outcome<Workstation>> left = new CompletableFuture<>();
            UnlockWindow again = Toolkit.call(() -> entrance.logIn(station, Instant::now, left));
            Toolkit.call(() -> {
                ((Button) again.scene().lookup("#unlock-leave")).fire();
                return true;
            });
            assertThat(left.join()).isInstanceOf(Outcome.Failure.class);
        }
    }

    private static void write(WindowDriver driver, Scene users, String login, String name, String passphrase) {
        driver.run(() -> {
            type(users, "#users-login", login);
            type(users, "#users-name", name);
            type(users, "#passphrase-new", passphrase);
            type(users, "#passphrase-again", passphrase);
            ((Button) users.lookup("#users-keep")).fire();
        });
    }

    private static void say(WindowDriver driver, Scene door, String login, String passphrase) {
        driver.run(() -> fill(door, login, passphrase));
    }

    private static void fill(Scene door, String login, String passphrase) {
        type(door, "#unlock-login", login);
        type(door, "#unlock-passphrase", passphrase);
        ((Button) door.lookup("#unlock-open")).fire();
    }

    private static void type(Scene scene, String field, String text) {
        ((TextField) scene.lookup(field)).setText(text);
    }
}
