package org.fovea.dicom.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.zip.Origin;
import org.fovea.dicom.zip.UnpackedFiles;
import org.fovea.dicom.zip.ZipBudget;
import org.fovea.dicom.zip.ZipDirectory;
import org.fovea.dicom.zip.ZipMember;

/** Something that a scan may read. */
sealed interface Source {

    /** A file that can be read, made if need be. */
    Path file(UnpackedFiles unpacked, Progress progress) throws IOException;

    Unreadable unreadable(Problem problem);

    /** The last part of its name, as sentences name it. */
    String name();

    /** How many archives it lies in. */
    int depth();

    /**
     * A file of its own.
     *
     * @param named given by the user, not come upon in a folder
     */
    record OnDisk(Path path, boolean named) implements Source {
        @Override
        public Path file(UnpackedFiles unpacked, Progress progress) {
            return path;
        }

        @Override
        public Unreadable unreadable(Problem problem) {
            return new Unreadable(path, problem);
        }

        @Override
        public String name() {
            Path last = path.getFileName();
            return last == null ? path.toString() : last.toString();
        }

        @Override
        public int depth() {
            return 0;
        }
    }

    /** A file in an archive. */
    record Packed(Archive archive, ZipMember member) implements Source {
        @Override
        public Path file(UnpackedFiles unpacked, Progress progress) throws IOException {
            return unpacked.unpack(
                    archive.file(),
                    member,
                    new Origin(archive.outermost(), archive.inner() + member.name()),
                    archive.budget(),
                    progress);
        }

        @Override
        public Unreadable unreadable(Problem problem) {
            return archive.unreadable(member.name(), problem);
        }

        @Override
        public String name() {
            return member.name().substring(member.name().lastIndexOf('/') + 1);
        }

        @Override
        public int depth() {
            return archive.depth();
        }
    }

    /**
     * An archive that is being read.
     *
     * @param file where its bytes lie
     * @param outermost the archive on the disk that it is, or lies in
     * @param inner its own name in the outermost one, with a {@code /} behind; empty for the outermost
     * @param depth 1 for the outermost
     */
    record Archive(Path file, Path outermost, String inner, int depth, ZipBudget budget, List<ZipMember> members) {

        /** @throws IOException also where the archive is refused, with the reason */
        static Archive open(Source source, Path file, UnpackedFiles unpacked) throws IOException {
            List<ZipMember> members = ZipDirectory.read(file, source.name(), unpacked.limits());
            return switch (source) {
                case OnDisk disk ->
                    new Archive(
                            file,
                            file,
                            "",
                            1,
                            new ZipBudget(
                                    unpacked.limits(),
                                    source.name(),
                                    file.toFile().length()),
                            members);
                case Packed(Archive outer, ZipMember member) ->
                    new Archive(
                            file,
                            outer.outermost(),
                            outer.inner() + member.name() + "/",
                            outer.depth() + 1,
                            outer.budget(),
                            members);
            };
        }

        Unreadable unreadable(String member, Problem problem) {
            return new Unreadable(outermost, inner + member, problem);
        }

        /** The names that a DICOMDIR lists and that are not in the archive. */
        List<String> missing(ZipMember directory, List<List<String>> fileIds) {
            String folder = directory.name().substring(0, directory.name().lastIndexOf('/') + 1);
            Set<String> there = members.stream()
                    .map(member -> member.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            return fileIds.stream()
                    .map(components -> folder + String.join("/", components))
                    .filter(name -> !there.contains(name.toLowerCase(Locale.ROOT)))
                    .toList();
        }
    }
}
