package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.fovea.app.backup.Restore;
import org.fovea.app.cases.AuditAction;
import org.fovea.app.cases.AuditEntry;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.Priority;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.ReportState;
import org.fovea.app.cases.Role;
import org.fovea.app.cases.User;
import org.fovea.app.cases.Verdict;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.report.ReportFormat;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.settings.Archives;
import org.fovea.app.settings.Copying;
import org.fovea.app.words.Language;
import org.fovea.app.worklist.WorklistModel;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomReceiver;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.ReceiveObserver;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.StorageLimits;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A radiologist's whole day: log in, import, triage, read with the network and against it, measure, report in both
 * languages, sign, export in every form, send to an archive, look at what the network is worth, back up, restore, and
 * verify that the audit trail tells all of it.
 */
@NeedsJavaFx
class WholeDayTest {

    private static final String PASSPHRASE = "eight quiet herons";
    private static final String IMPRESSION = "No tumour: the model is wrong.";

    @TempDir
    private Path folder;

    private Path data;
    private Path exports;

    @BeforeEach
    void aPractice() throws IOException {
        data = folder.resolve("data");
        exports = Files.createDirectories(folder.resolve("exports"));
        try (CaseStore store = CaseStore.open(data).orElseThrow()) {
            store.users()
                    .add(
                            new User("anna", "Dr. Anna Li", Set.of(Role.RADIOLOGIST, Role.ADMINISTRATOR), true),
                            new Passphrase(PASSPHRASE),
                            Instant.EPOCH)
                    .orElseThrow();
        }
    }

    @Test
    void fromTheFirstLogInToTheVerifiedTrail() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick"));
        HeadPhantom.write(stick).orElseThrow();
        Arrived arrived = new Arrived();
        Inbox inbox = new Inbox(folder.resolve("pacs"), StorageLimits.STANDARD.withReserve(0));
        try (DicomReceiver pacs = DicomReceiver.open(ReceiverSettings.loopback("EAST", 0), inbox, arrived)
                        .orElseThrow();
                WindowDriver driver = new WindowDriver(data, Language.ENGLISH, exports)) {
            logIn(driver);
            settle(driver, pacs.address().getPort());
            importAndTriage(driver, stick);
            readAgainstTheNetwork(driver);
            reportInBothLanguages(driver);
            exportEveryForm(driver);
            send(driver, arrived);
            whatTheNetworkIsWorth(driver);
            driver.choose("#worklist-help", "back-up");
            driver.waitFor(
                    "the backup", () -> driver.models().status().message().get().contains(".fovea-backup"));
        }
        restoredElsewhere();
    }

    private static void logIn(WindowDriver driver) {
        driver.run(() -> driver.window().guard().lock());
        Scene door =
                driver.ask(() -> driver.window().guard().curtain().asking()).scene();
        driver.run(() -> {
            ((TextField) door.lookup("#unlock-login")).setText("anna");
            ((TextField) door.lookup("#unlock-passphrase")).setText(PASSPHRASE);
            ((Button) door.lookup("#unlock-open")).fire();
        });
        driver.waitFor("the way in", () -> driver.window().guard().curtain().asking() == null);
    }

    private static void settle(WindowDriver driver, int port) {
        var station = driver.station();
        station.change(station.settings()
                        .withCopying(Copying.ALWAYS)
                        .withArchives(new Archives(
                                "FOVEA",
                                List.of(new ArchiveEntry(
                                        "East", Peer.parse("EAST@127.0.0.1:" + port), false, null, null)))))
                .orElseThrow();
    }

    private static void importAndTriage(WindowDriver driver, Path stick) throws IOException {
        WorklistModel worklist = driver.models().worklist();
        driver.run(() -> worklist.importPaths(List.of(stick)));
        driver.waitFor(
                "the study",
                () -> worklist.rows().size() == 1 && worklist.rows().getFirst().images() == HeadPhantom.SLICES);
        driver.waitFor(
                "the end of the import",
                () -> driver.models().status().message().get().contains("imported"));
        try (Stream<Path> files = Files.list(stick)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        inRowMenu(driver, 1, menu -> menu.getItems().getLast().fire());
        driver.waitFor("the priority", () -> worklist.rows().getFirst().priority() == Priority.STAT);
        driver.run(() -> worklist.urgentFirst().set(true));
        driver.run(() -> driver.find("#search", TextField.class).fireEvent(new ActionEvent()));
        driver.waitFor(
                "the images, from their copies",
                () -> driver.models().reading().viewport().frame().isPresent());
    }

    private static void readAgainstTheNetwork(WindowDriver driver) {
        FindingsModel findings = driver.models().reading().findings();
        driver.strike(KeyCode.L);
        driver.drag(MouseButton.PRIMARY, 576, 364, 704, 364);
        driver.strike(KeyCode.W);
        driver.waitFor("the mark on the disk", () -> findings.saveState().get() == SaveState.SAVED);
        driver.strike(KeyCode.C);
        driver.waitFor("the network's answer", () -> findings.entries().size() == 2);
        driver.strike(KeyCode.SPACE);
        driver.settle();
        driver.strike(KeyCode.D);
        driver.waitFor(
                "the verdict on the disk",
                () -> ((FindingEntry.Ai) findings.entries().getLast()).decided());
    }

    private static void reportInBothLanguages(WindowDriver driver) {
        ReportModel report = driver.models().reading().report();
        for (Language language : List.of(Language.CHINESE, Language.ENGLISH)) {
            driver.run(() -> {
                report.language().set(language);
                report.text(ReportSection.FINDINGS).set("A computed head. " + language.nativeName());
                report.text(ReportSection.IMPRESSION).set(IMPRESSION);
            });
            driver.waitFor("the draft", () -> report.saveState().get() == SaveState.SAVED);
        }
        driver.run(() -> report.sign("Somebody Else"));
        driver.waitFor("the signature", () -> report.history().get().state() == ReportState.SIGNED);
        assertThat(report.history().get().newest().orElseThrow().signature().by())
                .as("who is logged in signs by the own name")
                .isEqualTo("Dr. Anna Li");
    }

    private void exportEveryForm(WindowDriver driver) throws IOException {
        ExportModel exporting = driver.models().exports();
        for (ReportFormat format : ReportFormat.values()) {
            List<String> result = new ArrayList<>();
            driver.run(() -> exporting.export(
                    format, exports.resolve(format.word() + "." + format.ending()), answer -> result.add("" + answer)));
            driver.waitFor("the report as " + format, () -> !result.isEmpty());
            assertThat(exports.resolve(format.word() + "." + format.ending()))
                    .as(result.getFirst())
                    .isNotEmptyFile();
        }
        assertThat(Files.readString(exports.resolve("html.html"))).contains(IMPRESSION, "Dr. Anna Li");
        driver.run(exporting::teach);
        driver.waitFor("the teaching case", () -> exporting.result().get().contains("teaching-case-"));
        assertThat(exporting.result().get()).contains(HeadPhantom.SLICES + " images");
        driver.run(exporting::print);
        driver.waitFor(
                "a file, for there is no printer",
                () -> exporting.ended() && exporting.result().get().contains(".pdf"));
        assertThat(Files.readString(exports.resolve("fhir.json"))).contains(IMPRESSION);
    }

    private static void send(WindowDriver driver, Arrived arrived) {
        MenuButton export = driver.find("#export", MenuButton.class);
        driver.run(() -> {
            export.show();
            item((Menu) export.getItems().getLast(), "East").fire();
            export.hide();
        });
        driver.waitFor("the report at the archive", () -> said(driver).contains("sent to East"));
        List<Instance> objects = arrived.objects();
        assertThat(objects)
                .extracting(Instance::sopClassUid)
                .contains(
                        "1.2.840.10008.5.1.4.1.1.104.1",
                        "1.2.840.10008.5.1.4.1.1.88.34",
                        "1.2.840.10008.5.1.4.1.1.11.1");

        driver.showWorklist();
        WorklistModel worklist = driver.models().worklist();
        driver.run(() -> worklist.urgentFirst().set(false));
        driver.waitFor(
                "the signed study",
                () -> worklist.rows().size() == 1 && worklist.rows().getFirst().report() == ReportState.SIGNED);
        int before = objects.size();
        inRowMenu(driver, 2, menu -> item(menu, "East").fire());
        driver.waitFor("the images at the archive", () -> arrived.files.size() == before + HeadPhantom.SLICES);
        driver.waitFor("the word of it", () -> said(driver).contains(HeadPhantom.SLICES + " objects"));
    }

    /** What a right click on the first study offers. */
    private static void inRowMenu(WindowDriver driver, int place, Consumer<Menu> choice) {
        TableView<?> table = driver.find("#cases", TableView.class);
        driver.run(() -> {
            table.getSelectionModel().select(0);
            ContextMenu menu = table.lookupAll(".table-row-cell").stream()
                    .map(TableRow.class::cast)
                    .filter(row -> !row.isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .getContextMenu();
            menu.show(table, 10, 10);
            choice.accept((Menu) menu.getItems().get(place));
            menu.hide();
        });
    }

    private static String said(WindowDriver driver) {
        return driver.models().status().message().get();
    }

    private static MenuItem item(Menu menu, String text) {
        return menu.getItems().stream()
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void whatTheNetworkIsWorth(WindowDriver driver) {
        driver.run(() -> driver.window().beside().showPackages());
        ModelsModel models = driver.models().packages();
        driver.waitFor("the model", () -> models.selected().get() != null);
        driver.run(models::showVerdicts);
        driver.waitFor("the verdicts", () -> models.agreement().get() != null);
        assertThat(models.agreement().get().decisions()).containsEntry(Verdict.Decision.DISAGREE, 1L);
        driver.run(() -> models.saveVerdicts(exports.resolve("verdicts.csv")));
        driver.waitFor("the table", () -> Files.exists(exports.resolve("verdicts.csv")));
    }

    private void restoredElsewhere() throws IOException {
        Path backup;
        try (Stream<Path> files = Files.list(exports)) {
            backup = files.filter(file -> file.toString().endsWith(".fovea-backup"))
                    .findFirst()
                    .orElseThrow();
        }
        Path elsewhere = folder.resolve("elsewhere");
        Restore.into(elsewhere, backup, Optional.empty(), Progress.NONE).orElseThrow();
        try (CaseStore restored = CaseStore.open(elsewhere).orElseThrow()) {
            assertThat(restored.users().needed()).isTrue();
            assertThat(restored.audit().verify()).isInstanceOf(Outcome.Success.class);
            List<AuditEntry> trail = restored.audit().entries().orElseThrow();
            assertThat(trail)
                    .extracting(AuditEntry::action)
                    .contains(
                            AuditAction.LOGGED_IN.name(),
                            AuditAction.PRIORITY_SET.name(),
                            AuditAction.OPENED.name(),
                            AuditAction.CLASSIFIED.name(),
                            AuditAction.VERDICT_GIVEN.name(),
                            AuditAction.REPORT_SIGNED.name(),
                            AuditAction.REPORT_EXPORTED.name(),
                            AuditAction.SENT.name());
            assertThat(trail.stream().filter(entry -> entry.action().equals(AuditAction.SENT.name())))
                    .hasSize(2)
                    .allSatisfy(entry -> assertThat(entry.who()).isEqualTo("anna"));
        }
    }

    /** What the archive has got. */
    private static final class Arrived implements ReceiveObserver {
        private final List<Path> files = new CopyOnWriteArrayList<>();

        @Override
        public void received(Path file) {
            files.add(file);
        }

        @Override
        public void refused(Problem problem) {
            throw new AssertionError(problem);
        }

        List<Instance> objects() {
            return files.stream()
                    .map(file -> new DicomFiles().instance(file).orElseThrow())
                    .toList();
        }
    }
}
