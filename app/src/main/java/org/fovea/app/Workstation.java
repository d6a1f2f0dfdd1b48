package org.fovea.app;

import java.nio.file.Path;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.settings.Settings;
import org.fovea.app.settings.SettingsFile;
import org.fovea.app.task.TaskService;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;

/**
 * The program without a face: one data folder and everything that works on it. Windows and command line use the same
 * one. Thread-safe; methods of the parts block, so windows call them from tasks.
 */
public final class Workstation implements AutoCloseable {

    private final Path dataFolder;
    private final SettingsFile settingsFile;
    private final CaseStore cases;
    private final TaskService tasks;
    private final DicomFiles files = new DicomFiles();
    private volatile Settings settings;

    private Workstation(
            Path dataFolder, SettingsFile settingsFile, Settings settings, CaseStore cases, TaskService tasks) {
        this.dataFolder = dataFolder;
        this.settingsFile = settingsFile;
        this.settings = settings;
        this.cases = cases;
        this.tasks = tasks;
    }

    /**
     * Opens the data folder, made where there is none, for this process alone.
     *
     * @param tasks stay the caller's, who closes them before the workstation
     */
    public static Outcome<Workstation> open(Path dataFolder, TaskService tasks) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        SettingsFile file = new SettingsFile(folder);
        return file.read().then(settings -> CaseStore.open(folder)
                .map(cases -> new Workstation(folder, file, settings, cases, tasks)));
    }

    /** Absolute. */
    public Path dataFolder() {
        return dataFolder;
    }

    public CaseStore cases() {
        return cases;
    }

    public TaskService tasks() {
        return tasks;
    }

    public DicomFiles files() {
        return files;
    }

    public Settings settings() {
        return settings;
    }

    /** Keeps new settings; they hold from now on, whether or not the file could be written. */
    public Outcome<Settings> change(Settings chosen) {
        settings = chosen;
        return settingsFile.write(chosen);
    }

    /** Brings files and folders into the case database. */
    public StudyImport importing() {
        return new StudyImport(files, cases.studies());
    }

    @Override
    public void close() {
        cases.close();
    }
}
