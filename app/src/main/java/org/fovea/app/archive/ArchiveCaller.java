package org.fovea.app.archive;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.settings.Archives;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.net.QueryKeys;

/** Speaks with archives in the background; every answer comes on the thread of the user interface. */
public interface ArchiveCaller {

    /**
     * What an archive answered.
     *
     * @param more whether there is more than was asked for
     */
    record Answer(List<FoundStudy> studies, boolean more) {
        public Answer {
            studies = List.copyOf(studies);
        }
    }

    Archives archives();

    /** Keeps the list; says itself where that fails. */
    void keep(Archives archives);

    /** Whether it is there; how long its answer took. */
    void echo(ArchiveEntry archive, Consumer<Outcome<Duration>> answer);

    void find(ArchiveEntry archive, QueryKeys keys, Consumer<Outcome<Answer>> answer);

    /** Counts again how much of these studies is on this computer; asks no archive. */
    void recount(List<FoundStudy> studies, Consumer<List<FoundStudy>> answer);

    /**
     * Brings a study into the worklist as a task of its own; says itself what came of it.
     *
     * @param ended whether or not anything came
     */
    void fetch(ArchiveEntry archive, FoundStudy study, Runnable ended);
}
