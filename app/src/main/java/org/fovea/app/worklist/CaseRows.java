package org.fovea.app.worklist;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;
import org.fovea.app.cases.CaseList;
import org.fovea.app.cases.CaseRow;
import org.jspecify.annotations.Nullable;

/**
 * All cases of a list, of which those that were looked at last are read; the others are null until somebody {@linkplain
 * #look looks} at them. So a list of a hundred thousand costs their keys and a few pages. Used on the thread of the user
 * interface only.
 */
final class CaseRows extends ObservableListBase<@Nullable CaseRow> {

    /** Pages that stay read: more than any window shows. */
    private static final int READ = 16;

    /** Reads cases in the background and answers on the thread of the user interface. */
    @FunctionalInterface
    interface Reader {
        /** @param answer gets the rows that are still there, in the order of the keys; empty after a failure */
        void read(long[] keys, Consumer<Optional<List<CaseRow>>> answer);
    }

    private final Reader reader;
    private final Map<Integer, Map<Long, CaseRow>> pages = new LinkedHashMap<>(READ, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Map<Long, CaseRow>> eldest) {
            return size() > READ;
        }
    };
    private final Set<Integer> asked = new HashSet<>();
    private long[] keys = {};

    CaseRows(Reader reader) {
        this.reader = reader;
    }

    /** Takes another list. */
    void show(CaseList list) {
        List<@Nullable CaseRow> before = Collections.nCopies(keys.length, null);
        Set<Integer> again = Set.copyOf(asked);
        beginChange();
        keys = list.keys();
        pages.clear();
        asked.clear();
        keep(0, list.first());
        nextReplace(0, keys.length, before);
        endChange();
        again.forEach(page -> look(page * CaseList.PAGE));
    }

    /** Says that a case is on the screen, so that it is read. */
    void look(int index) {
        int page = index / CaseList.PAGE;
        if (index < 0 || index >= keys.length || pages.containsKey(page) || !asked.add(page)) {
            return;
        }
        long[] list = keys;
        int from = page * CaseList.PAGE;
        int to = Math.min(from + CaseList.PAGE, list.length);
        reader.read(Arrays.copyOfRange(list, from, to), read -> {
            if (list == keys) {
                asked.remove(page);
                read.ifPresent(rows -> {
                    beginChange();
                    keep(page, rows);
                    IntStream.range(from, to).forEach(this::nextUpdate);
                    endChange();
                });
            }
        });
    }

    private void keep(int page, List<CaseRow> read) {
        Map<Long, CaseRow> rows = new LinkedHashMap<>();
        read.forEach(row -> rows.put(row.key(), row));
        pages.put(page, rows);
    }

    /** Null where it is not read, or went since the list was made. */
    @Override
    public @Nullable CaseRow get(int index) {
        Map<Long, CaseRow> page = pages.get(index / CaseList.PAGE);
        return page == null ? null : page.get(keys[index]);
    }

    @Override
    public int size() {
        return keys.length;
    }

    /** Where a case stands, read or not; whatever else is known of it does not count. */
    @Override
    public int indexOf(@Nullable Object wanted) {
        return wanted instanceof CaseRow row
                ? IntStream.range(0, keys.length)
                        .filter(index -> keys[index] == row.key())
                        .findFirst()
                        .orElse(-1)
                : -1;
    }
}
