package org.fovea.dicom.dcm4che;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.FreshUid;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;

/**
 * Writes media directories (PS3.3 F.3.2.2): a tree of records that find each other by their places in the file, counted
 * from its first byte.
 */
public final class DirectoryWriter {

    private static final String MEDIA_STORAGE_DIRECTORY = "1.2.840.10008.1.3.10";
    private static final int IN_USE = 0xffff;

    private final DicomWriter writer = new DicomWriter();

    /**
     * One record and those below it.
     *
     * @param keys the record's type and keys; the links are added here
     */
    public record Entry(ObjectDraft keys, List<Entry> lower) {

        public Entry {
            lower = List.copyOf(lower);
        }

        /** This record, then those below it: the order in the file. */
        private Stream<ObjectDraft> all() {
            return Stream.concat(Stream.of(keys), lower.stream().flatMap(Entry::all));
        }
    }

    /**
     * Writes one directory; a file of that name is replaced.
     *
     * @param fileSet what is said of the file set as a whole, for example its id
     * @param roots the records of the highest level, at least one
     */
    public Outcome<Path> write(ObjectDraft fileSet, List<Entry> roots, Path file) {
        String uid = FreshUid.next();
        List<ObjectDraft> records = roots.stream().flatMap(Entry::all).toList();
        records.forEach(DirectoryWriter::unlinked);
        fileSet.integers(Tag.OFFSET_OF_FIRST_ROOT_RECORD, 0)
                .integers(Tag.OFFSET_OF_LAST_ROOT_RECORD, 0)
                .integers(Tag.FILE_SET_CONSISTENCY_FLAG, 0);
        IdentityHashMap<ObjectDraft, Integer> places = places(fileSet, records, uid);
        link(roots, places);
        fileSet.integers(Tag.OFFSET_OF_FIRST_ROOT_RECORD, place(roots.getFirst(), places))
                .integers(Tag.OFFSET_OF_LAST_ROOT_RECORD, place(roots.getLast(), places))
                .items(Tag.DIRECTORY_RECORD_SEQUENCE, records.toArray(ObjectDraft[]::new));
        return writer.write(fileSet, MEDIA_STORAGE_DIRECTORY, uid, file);
    }

    private static void unlinked(ObjectDraft record) {
        record.integers(Tag.OFFSET_OF_NEXT_RECORD, 0)
                .integers(Tag.RECORD_IN_USE_FLAG, IN_USE)
                .integers(Tag.OFFSET_OF_LOWER_LEVEL, 0);
    }

    /** Where each record begins. Links have a fixed length, so that setting them moves nothing. */
    private static IdentityHashMap<ObjectDraft, Integer> places(
            ObjectDraft fileSet, List<ObjectDraft> records, String uid) {
        IdentityHashMap<ObjectDraft, Integer> places = new IdentityHashMap<>();
        // An empty sequence at the end of the data set is its head alone, which the first record follows.
        int place = length(fileSet.noItems(Tag.DIRECTORY_RECORD_SEQUENCE), uid);
        for (ObjectDraft record : records) {
            places.put(record, place);
            // What a second item adds to a sequence of one.
            int two = length(new ObjectDraft().items(Tag.DIRECTORY_RECORD_SEQUENCE, record, record), uid);
            int one = length(new ObjectDraft().items(Tag.DIRECTORY_RECORD_SEQUENCE, record), uid);
            place = Math.addExact(place, two - one);
        }
        return places;
    }

    private static void link(List<Entry> level, IdentityHashMap<ObjectDraft, Integer> places) {
        for (int i = 0; i < level.size(); i++) {
            Entry entry = level.get(i);
            if (i + 1 < level.size()) {
                entry.keys().integers(Tag.OFFSET_OF_NEXT_RECORD, place(level.get(i + 1), places));
            }
            if (!entry.lower().isEmpty()) {
                entry.keys()
                        .integers(Tag.OFFSET_OF_LOWER_LEVEL, place(entry.lower().getFirst(), places));
                link(entry.lower(), places);
            }
        }
    }

    private static int place(Entry entry, IdentityHashMap<ObjectDraft, Integer> places) {
        return Objects.requireNonNull(places.get(entry.keys()), "every record has its place");
    }

    private static int length(ObjectDraft dataSet, String uid) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DicomWriter.encode(dataSet, MEDIA_STORAGE_DIRECTORY, uid, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return bytes.size();
    }
}
