package org.fovea.dicom.net;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;

/**
 * Something that keeps objects and answers for them, over the DICOM network or the web. Nothing connects before one of
 * these methods is called, and nothing stays connected behind it. Thread-safe; every method blocks its caller, and every
 * wait of it ends within {@link Timeouts}.
 */
public interface Archive {

    Address address();

    /** Whether it is there and speaks with us; how long its answer took. */
    Outcome<Duration> echo();

    /**
     * What it has.
     *
     * @param limit matches after which it is asked no further
     */
    Outcome<Matches> find(QueryLevel level, QueryKeys keys, int limit);

    /**
     * Brings a study or a series: what the inbox holds already is not asked for again where the archive lists its objects.
     * What has arrived stays, whatever comes after.
     *
     * @param series its Series Instance UID, empty for the whole study
     * @param progress counts objects; a cancelled transfer ends after the object under way, or at once where it can
     * @return a failure only where nothing could be asked for
     */
    Outcome<RetrieveSummary> retrieve(String study, String series, Inbox inbox, Progress progress);

    /**
     * Sends objects as they are kept where the archive takes them so, else decompressed. Goes on after one that fails.
     *
     * @param roots files and folders of any depth
     * @param progress counts objects; cancels between two of them
     * @return what became of each; a failure only where nothing to send was found or nobody answered
     */
    Outcome<SendSummary> send(Collection<Path> roots, Progress progress);
}
