package org.fovea.dicom.net;

import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.Problem;

/**
 * What came of objects that a peer was asked for.
 *
 * @param files objects that came now
 * @param present objects that were here before and were not asked for again
 * @param failed objects that the peer could not deliver or that were refused here
 * @param problems why, at least one where anything failed
 * @param cancelled whether the user stopped it; what came is kept
 */
public record RetrieveSummary(List<Path> files, int present, int failed, List<Problem> problems, boolean cancelled) {

    public RetrieveSummary {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
