package org.fovea.dicom.net;

import java.util.List;
import org.fovea.dicom.study.Unreadable;
import org.fovea.dicom.zip.UnpackedFiles;

/**
 * What became of objects that were to be sent.
 *
 * @param sent objects that the peer stored
 * @param decompressed of these, how many went in another syntax than they are kept in
 * @param failures files that were not sent, and why; unreadable ones among them
 * @param cancelled whether the user stopped it; what was sent stays sent
 */
public record SendSummary(int sent, int decompressed, List<Unreadable> failures, boolean cancelled) {

    public SendSummary {
        failures = List.copyOf(failures);
    }

    /** The same with what came out of archives named by archive and member. */
    public SendSummary named(UnpackedFiles unpacked) {
        return new SendSummary(
                sent,
                decompressed,
                failures.stream().map(failure -> failure.named(unpacked)).toList(),
                cancelled);
    }
}
