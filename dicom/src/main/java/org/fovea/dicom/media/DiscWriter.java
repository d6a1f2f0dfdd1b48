package org.fovea.dicom.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DirectoryWriter;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Patient;

/**
 * Makes a disc: a folder with a DICOMDIR, copies of the files and a text for people. Files are copied byte for byte, so
 * they stay in the transfer syntax in which they came.
 */
public final class DiscWriter {

    /** File-set ID of every disc of ours (0004,1130). */
    public static final String FILE_SET_ID = "FOVEA";

    private static final String README = "README";

    private final DicomFiles files;
    private final String readme;

    /**
     * @param readme what stands in the text file, lines divided by {@code \n}
     */
    public DiscWriter(DicomFiles files, String readme) {
        this.files = files;
        this.readme = readme;
    }

    /**
     * Copies and lists instances. What cannot be copied is left out and told; where the disc cannot be written, or the
     * user cancels, nothing stays of it.
     *
     * @param folder made where there is none; else empty
     */
    public Outcome<Disc> write(Collection<Instance> instances, Path folder, Progress progress) {
        if (instances.isEmpty()) {
            return Outcome.failure(Problem.of(DiscProblem.NOTHING_TO_WRITE));
        }
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    return Outcome.failure(Problem.of(DiscProblem.FOLDER_NOT_EMPTY, folder.toString()));
                }
            }
        } catch (IOException e) {
            return cannot(folder, e);
        }
        Outcome<Disc> written = fill(instances, folder, progress);
        if (written instanceof Outcome.Failure<Disc>) {
            clear(folder);
        }
        return written;
    }

    private Outcome<Disc> fill(Collection<Instance> instances, Path folder, Progress progress) {
        Copies copies = new Copies(files, folder, instances.size(), progress);
        List<DirectoryWriter.Entry> patients = new ArrayList<>();
        try {
            Files.writeString(folder.resolve(README), readme.replace("\n", "\r\n"), StandardCharsets.UTF_8);
            for (List<Instance> patient : groups(instances, DiscWriter::patient)) {
                copies.patient(patient).ifPresent(patients::add);
            }
        } catch (IOException e) {
            return cannot(folder, e);
        }
        if (progress.cancelled()) {
            return Outcome.failure(Problem.of(DiscProblem.CANCELLED, folder.toString()));
        }
        if (patients.isEmpty()) {
            return Outcome.failure(copies.leftOut().getFirst().problem());
        }
        ObjectDraft fileSet = new ObjectDraft()
                .text(Tag.FILE_SET_ID, FILE_SET_ID)
                .text(Tag.FILE_SET_DESCRIPTOR_FILE_ID, README)
                .text(Tag.SPECIFIC_CHARACTER_SET_OF_DESCRIPTOR_FILE, "ISO_IR 192");
        return new DirectoryWriter()
                .write(fileSet, patients, folder.resolve("DICOMDIR"))
                .map(directory -> summary(directory, patients, copies));
    }

    private static Disc summary(Path directory, List<DirectoryWriter.Entry> patients, Copies copies) {
        List<DirectoryWriter.Entry> studies = below(patients);
        List<DirectoryWriter.Entry> series = below(studies);
        return new Disc(
                directory,
                FILE_SET_ID,
                patients.size(),
                studies.size(),
                series.size(),
                below(series).size(),
                copies.leftOut());
    }

    private static List<DirectoryWriter.Entry> below(List<DirectoryWriter.Entry> level) {
        return level.stream().flatMap(entry -> entry.lower().stream()).toList();
    }

    /** People share names, not ids; without an id the name is all there is. */
    private static String patient(Instance instance) {
        Patient patient = instance.series().study().patient();
        return patient.patientId().isEmpty() ? "name " + patient.name() : "id " + patient.patientId();
    }

    /** What shares a key, in the order in which keys first appear. */
    static <K> Collection<List<Instance>> groups(Collection<Instance> instances, Function<Instance, K> key) {
        Map<K, List<Instance>> groups = new LinkedHashMap<>();
        instances.forEach(instance -> groups.computeIfAbsent(key.apply(instance), first -> new ArrayList<>())
                .add(instance));
        return groups.values();
    }

    private static <T> Outcome<T> cannot(Path folder, IOException e) {
        return Outcome.failure(Problem.of(DiscProblem.CANNOT_WRITE, folder.toString(), String.valueOf(e.getMessage())));
    }

    /** The folder was empty before, so all that lies in it is ours. */
    private static void clear(Path folder) {
        try (Stream<Path> written = Files.walk(folder)) {
            for (Path path : written.sorted((a, b) -> b.compareTo(a)).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        } catch (IOException stays) {
            // The failure itself is reported; without a DICOMDIR nobody takes the rest for a disc.
        }
    }
}
