package org.fovea.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.evaluation.TrainingSet;
import org.fovea.app.marks.StudyMarks;
import org.fovea.app.settings.Settings;
import org.fovea.app.settings.SettingsFile;
import org.fovea.app.task.Lane;
import org.fovea.app.task.TaskService;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.SliceFiles;
import org.fovea.dicom.memory.MemoryBudget;
import org.fovea.dicom.memory.MemoryLedger;
import org.fovea.dicom.volume.VolumeLoader;
import org.fovea.dicom.zip.ContentCheck;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.evaluate.ImageSource;

/**
 * The program without a face: one data folder and everything that works on it. Windows and command line use the same
 * one. Thread-safe; methods of the parts block, so windows call them from tasks.
 */
public final class Workstation implements AutoCloseable {

    /** In the data folder: objects that came in archives, and copies of others. */
    private static final String UNPACKED = "unpacked";

    private final Path dataFolder;
    private final SettingsFile settingsFile;
    private final CaseStore cases;
    private final TaskService tasks;
    private final DicomFiles files;
    private final MemoryBudget memory = ThisMachine.budget();
    private final VolumeLoader volumes;
    private final Networks networks;
    private volatile Settings settings;

    private Workstation(
            Path dataFolder, SettingsFile settingsFile, Settings settings, CaseStore cases, TaskService tasks) {
        this.dataFolder = dataFolder;
        this.settingsFile = settingsFile;
        this.settings = settings;
        this.cases = cases;
        this.tasks = tasks;
        this.files = new DicomFiles(ContentCheck.of(dataFolder.resolve(UNPACKED)));
        this.volumes = new VolumeLoader(new SliceFiles(files), new MemoryLedger(memory.volumeBytes()));
        this.networks = new Networks(dataFolder, files);
    }

    /**
     * Opens the data folder, made where there is none, for this process alone.
     *
     * @param tasks stay the caller's, who closes them before the workstation
     */
    public static Outcome<Workstation> open(Path dataFolder, TaskService tasks) {
        return open(dataFolder, Optional.empty(), tasks);
    }

    /** @param passphrase of sealed cases; not looked at for others */
    public static Outcome<Workstation> open(Path dataFolder, Optional<Passphrase> passphrase, TaskService tasks) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        SettingsFile file = new SettingsFile(folder);
        return file.read().then(settings -> CaseStore.open(folder, passphrase).map(cases -> {
            Workstation station = new Workstation(folder, file, settings, cases, tasks);
            station.importing().tidy();
            return station;
        }));
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

    /** How much memory images may take. */
    public MemoryBudget memory() {
        return memory;
    }

    /** Loads volumes within the budget; all of them share one ledger. */
    public VolumeLoader volumes() {
        return volumes;
    }

    /** Whether nobody chose anything in this data folder yet. */
    public boolean unsettled() {
        return !settingsFile.exists();
    }

    /** Where somebody is logged in, the reader is that user. */
    public Settings settings() {
        Settings kept = settings;
        return cases.users()
                .current()
                .map(user -> kept.withReader(user.name(), kept.institution()))
                .orElse(kept);
    }

    /**
     * Keeps new settings; they hold from now on, whether or not the file could be written. Where somebody is logged in, the
     * file's reader stays.
     *
     * @return what holds from now on
     */
    public Outcome<Settings> change(Settings chosen) {
        settings = cases.users().current().isPresent()
                ? chosen.withReader(settings.reader(), chosen.institution())
                : chosen;
        return settingsFile.write(settings).map(kept -> settings());
    }

    /** Brings files, folders and archives into the case database. */
    public StudyImport importing() {
        return new StudyImport(files, cases.studies(), tasks.lane(Lane.HEADERS), dataFolder.resolve(UNPACKED));
    }

    /**
     * Removes studies that lie in the bin for good, with what was unpacked for them. Not while an import runs.
     *
     * @return how many images' files they had
     */
    public Outcome<Integer> remove(List<String> studyInstanceUids) {
        return cases.bin().remove(studyInstanceUids, Instant.now()).map(files -> {
            importing().discard(files);
            return files.size();
        });
    }

    /** Makes the demo study. */
    public DemoStudy demo() {
        return new DemoStudy(dataFolder, importing());
    }

    /** The model packages and the loaded network. */
    public Networks networks() {
        return networks;
    }

    /**
     * Asks a network about frames of one stored series and keeps what it said of the frame that stands out.
     *
     * @return the kept finding; failures as {@link Networks#classify} and {@code Findings.add} give them
     */
    public Outcome<Finding> classify(List<FrameOf> frames, String model, DeviceChoice device, Progress progress) {
        return networks.classify(frames, model, device, progress)
                .then(said -> said.keep(cases.findings(), Instant.now()));
    }

    /**
     * Makes a training set of what readers decided about a model's answers; see {@link TrainingSet}.
     *
     * @param model every version of this id
     */
    public Outcome<TrainingSet> trainingSet(String model, Path folder, Progress progress) {
        return cases.verdicts()
                .judged()
                .then(judged -> TrainingSet.write(
                        judged.stream()
                                .filter(one -> one.model().id().equals(model))
                                .toList(),
                        frame -> cases.studies()
                                .instance(frame.sopInstanceUid())
                                .then(instance -> files.frame(instance.file(), frame.frameNumber()))
                                .then(loaded -> ImageSource.grey(loaded, frame.sopInstanceUid())),
                        folder,
                        progress));
    }

    /** The queue of series that wait for a network. */
    public Batch batch() {
        return new Batch(cases, networks, Clock.systemUTC());
    }

    /** Marks of other programs, and the reader's own as DICOM objects. */
    public StudyMarks marks() {
        return new StudyMarks(cases, files);
    }

    /** Writes reports of stored studies. */
    public StudyReports reporting() {
        return new StudyReports(cases, files, networks, settings());
    }

    /** Writes findings, marks and key images of stored studies as DICOM objects. */
    public StudyObjects objects() {
        return new StudyObjects(cases, files, networks, settings());
    }

    /** Writes stored studies without identity, to teach with. */
    public TeachingCase teaching() {
        return new TeachingCase(cases, reporting(), dataFolder);
    }

    /** Sends stored studies and what was made of them to archives. */
    public StudySending sending() {
        return new StudySending(cases, reporting(), objects());
    }

    @Override
    public void close() {
        networks.close();
        cases.close();
    }
}
