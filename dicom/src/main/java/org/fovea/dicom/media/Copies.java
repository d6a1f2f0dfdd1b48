package org.fovea.dicom.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DirectoryWriter;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.SeriesOrder;
import org.fovea.dicom.study.Unreadable;

/**
 * Copies the files of one disc and makes their directory records. Names are counted: {@code
 * DICOM/PT000001/ST000001/SE000001/IM000001}, eight characters that every file system and PS3.10 8.2 allow.
 */
final class Copies {

    private static final byte[] PREFIX = "DICM".getBytes(StandardCharsets.US_ASCII);
    private static final int PREAMBLE = 128;

    private final DicomFiles files;
    private final Path folder;
    private final int total;
    private final Progress progress;
    private final List<Unreadable> leftOut = new ArrayList<>();
    private int patients;
    private int done;

    Copies(DicomFiles files, Path folder, int total, Progress progress) {
        this.files = files;
        this.folder = folder;
        this.total = total;
        this.progress = progress;
    }

    List<Unreadable> leftOut() {
        return leftOut;
    }

    /** A record and the attributes of the first object below it, which the record above takes its keys from. */
    private record Listed(DirectoryWriter.Entry entry, DicomObject header) {}

    /** Makes the record of one level of the first object below it. */
    private interface Keys {
        ObjectDraft of(DicomObject header);
    }

    /** Makes the records of one group of the level below. */
    private interface Level {
        Optional<Listed> list(List<Instance> instances, List<String> path, int number) throws IOException;
    }

    /**
     * Copies one patient's files; empty where none could be.
     *
     * @throws IOException if the disc cannot be written
     */
    Optional<DirectoryWriter.Entry> patient(List<Instance> instances) throws IOException {
        patients++;
        List<String> path = List.of("DICOM", name("PT", patients));
        int number = patients;
        return level(
                        DiscWriter.groups(
                                instances, instance -> instance.series().study().studyInstanceUid()),
                        path,
                        this::study,
                        header -> RecordKeys.patient(header, number))
                .map(Listed::entry);
    }

    private Optional<Listed> study(List<Instance> instances, List<String> above, int number) throws IOException {
        return level(
                DiscWriter.groups(instances, instance -> instance.series().seriesInstanceUid()),
                with(above, name("ST", number)),
                this::series,
                header -> RecordKeys.study(instances.getFirst(), header, number));
    }

    private Optional<Listed> series(List<Instance> instances, List<String> above, int number) throws IOException {
        return level(
                SeriesOrder.sorted(instances).stream().map(List::of).toList(),
                with(above, name("SE", number)),
                this::instance,
                header -> RecordKeys.series(instances.getFirst(), header, number));
    }

    private Optional<Listed> level(Iterable<List<Instance>> groups, List<String> path, Level below, Keys keys)
            throws IOException {
        List<Listed> listed = new ArrayList<>();
        int number = 0;
        for (List<Instance> group : groups) {
            if (progress.cancelled()) {
                break;
            }
            below.list(group, path, ++number).ifPresent(listed::add);
        }
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        DicomObject header = listed.getFirst().header();
        List<DirectoryWriter.Entry> entries = listed.stream().map(Listed::entry).toList();
        return Optional.of(new Listed(new DirectoryWriter.Entry(keys.of(header), entries), header));
    }

    private Optional<Listed> instance(List<Instance> one, List<String> above, int number) throws IOException {
        Instance instance = one.getFirst();
        List<String> fileId = with(above, name("IM", number));
        Optional<RecordType> type = RecordType.of(instance);
        Optional<Listed> listed = Optional.empty();
        if (type.isEmpty()) {
            leaveOut(instance, Problem.of(DiscProblem.NO_RECORD_TYPE, name(instance), instance.sopClassUid()));
        } else {
            switch (files.header(instance.file())) {
                case Outcome.Failure<DicomObject>(Problem problem) -> leaveOut(instance, problem);
                case Outcome.Success<DicomObject>(DicomObject header) -> {
                    if (copied(instance, folder.resolve(String.join("/", fileId)))) {
                        ObjectDraft keys = RecordKeys.instance(type.get(), instance, header, number, fileId);
                        listed = Optional.of(new Listed(new DirectoryWriter.Entry(keys, List.of()), header));
                    }
                }
            }
        }
        progress.update(++done, total);
        return listed;
    }

    private boolean copied(Instance instance, Path target) throws IOException {
        try (InputStream in = new SourceStream(instance.file())) {
            byte[] start = in.readNBytes(PREAMBLE + PREFIX.length);
            if (start.length < PREAMBLE + PREFIX.length
                    || !Arrays.equals(start, PREAMBLE, start.length, PREFIX, 0, PREFIX.length)) {
                leaveOut(instance, Problem.of(DiscProblem.NOT_PART_10, name(instance)));
                return false;
            }
            Files.createDirectories(Objects.requireNonNull(target.getParent(), "a copy lies in the folder"));
            try (OutputStream out = Files.newOutputStream(target)) {
                out.write(start);
                in.transferTo(out);
            }
            return true;
        } catch (SourceStream.Broken e) {
            Files.deleteIfExists(target);
            leaveOut(
                    instance,
                    Problem.of(DiscProblem.SOURCE_UNREADABLE, name(instance), String.valueOf(e.getMessage())));
            return false;
        }
    }

    private void leaveOut(Instance instance, Problem problem) {
        leftOut.add(new Unreadable(instance.file(), problem));
    }

    private static String name(Instance instance) {
        return instance.file().toString();
    }

    private static String name(String level, int number) {
        return "%s%06d".formatted(level, number);
    }

    private static List<String> with(List<String> above, String name) {
        List<String> path = new ArrayList<>(above);
        path.add(name);
        return List.copyOf(path);
    }
}
