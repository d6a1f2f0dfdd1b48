package org.fovea.dicom.dcm4che;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.net.Archive;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.Matches;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.QueryKeys;
import org.fovea.dicom.net.QueryLevel;
import org.fovea.dicom.net.RetrieveMethod;
import org.fovea.dicom.net.RetrieveSummary;
import org.fovea.dicom.net.SendSummary;

/**
 * An archive on the DICOM network.
 *
 * @param method how objects come from it
 */
public record DimseArchive(DicomNetwork network, Peer address, RetrieveMethod method) implements Archive {

    @Override
    public Outcome<Duration> echo() {
        return network.echo(address);
    }

    @Override
    public Outcome<Matches> find(QueryLevel level, QueryKeys keys, int limit) {
        return network.find(address, level, keys, limit);
    }

    @Override
    public Outcome<RetrieveSummary> retrieve(String study, String series, Inbox inbox, Progress progress) {
        return network.retrieve(address, study, series, method, inbox, progress);
    }

    @Override
    public Outcome<SendSummary> send(Collection<Path> roots, Progress progress) {
        return network.send(address, roots, progress);
    }
}
