package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.aoju.bus.image.Status;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRJ;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.Tls;
import org.fovea.dicom.net.TlsFailures;

/** What the toolkit throws and what peers answer, as named problems. */
final class NetFailures {

    private static final int STATUS = 0x00000900;
    private static final int ERROR_COMMENT = 0x00000902;

    private NetFailures() {}

    /** Why no connection or no association came about. */
    static Problem connecting(Peer peer, Caller caller, Exception thrown) {
        Tls tls = caller.tls();
        Optional<Problem> insecure =
                tls == null ? Optional.empty() : TlsFailures.atOnce(peer.toString(), thrown, tls.ownKey());
        return insecure.orElseGet(() -> plain(peer, caller, thrown));
    }

    /** Why an association ended in the middle of the work. */
    static Problem broken(Peer peer, Caller caller, IOException thrown) {
        Tls tls = caller.tls();
        Optional<Problem> insecure =
                tls == null ? Optional.empty() : TlsFailures.of(peer.toString(), thrown, tls.ownKey());
        return insecure.orElseGet(() -> Problem.of(NetProblem.BROKEN_OFF, peer.toString()));
    }

    private static Problem plain(Peer peer, Caller caller, Exception thrown) {
        return switch (thrown) {
            case UnknownHostException unknown -> Problem.of(NetProblem.UNKNOWN_HOST, peer.host());
            case UnresolvedAddressException unknown -> Problem.of(NetProblem.UNKNOWN_HOST, peer.host());
            case SocketTimeoutException late -> timedOut(peer, caller.timeouts().connect());
            case ConnectException refused -> Problem.of(NetProblem.REFUSED, peer.address());
            case AAssociateRJ rejection -> rejection(peer, caller.title(), rejection);
            case IOException io
            when io.getCause() instanceof UnknownHostException -> Problem.of(NetProblem.UNKNOWN_HOST, peer.host());
            case java.io.EOFException ended -> Problem.of(NetProblem.BROKEN_OFF, peer.toString());
            default -> Problem.of(NetProblem.UNREACHABLE, peer.address(), String.valueOf(thrown.getMessage()));
        };
    }

    static Problem timedOut(Peer peer, Duration limit) {
        String seconds =
                String.format(Locale.ROOT, "%.3f", limit.toMillis() / 1000.0).replaceFirst("\\.?0+$", "");
        return Problem.of(NetProblem.TIMED_OUT, peer.toString(), seconds);
    }

    /** The status of a response that is neither success nor warning nor pending. */
    static Problem status(Peer peer, Attributes command) {
        int status = command.getInt(STATUS, -1);
        String comment = command.getString(ERROR_COMMENT, "").strip();
        String hex = String.format(Locale.ROOT, "0x%04X", status & 0xffff);
        return Problem.of(NetProblem.STATUS, peer.toString(), hex, comment.isEmpty() ? meaning(status) : comment);
    }

    /** Success or a warning: the object was stored, at most coerced (PS3.4 table B.2-1, PS3.7 annex C). */
    static boolean done(int status) {
        return status == Status.Success || (status & 0xf000) == 0xb000 || status == 0x0107 || status == 0x0116;
    }

    private static Problem rejection(Peer peer, String ownTitle, AAssociateRJ rejection) {
        if (rejection.getSource() == AAssociateRJ.SOURCE_SERVICE_USER) {
            if (rejection.getReason() == AAssociateRJ.REASON_CALLED_AET_NOT_RECOGNIZED) {
                return Problem.of(NetProblem.CALLED_TITLE, peer.address(), peer.aeTitle());
            }
            if (rejection.getReason() == AAssociateRJ.REASON_CALLING_AET_NOT_RECOGNIZED) {
                return Problem.of(NetProblem.CALLING_TITLE, peer.toString(), ownTitle);
            }
        }
        if (rejection.getResult() == AAssociateRJ.RESULT_REJECTED_TRANSIENT) {
            return Problem.of(NetProblem.BUSY, peer.toString());
        }
        String numbers = rejection.getResult() + "/" + rejection.getSource() + "/" + rejection.getReason();
        return Problem.of(NetProblem.REJECTED, peer.toString(), numbers);
    }

    private static String meaning(int status) {
        return switch (status) {
            case Status.MoveDestinationUnknown -> "Move Destination Unknown";
            case Status.OutOfResources -> "Out of Resources";
            case Status.UnableToCalculateNumberOfMatches -> "Unable to Calculate Number of Matches";
            case Status.UnableToPerformSubOperations -> "Unable to Perform Sub-operations";
            case Status.IdentifierDoesNotMatchSOPClass -> "Data Set does not match SOP Class";
            case Status.OneOrMoreFailures -> "One or more Failures";
            case Status.NotAuthorized -> "Not Authorized";
            case Status.SOPclassNotSupported -> "SOP Class not Supported";
            case Status.NoSuchSOPclass -> "No Such SOP Class";
            case Status.DuplicateSOPinstance -> "Duplicate SOP Instance";
            case Status.ProcessingFailure -> "Processing Failure";
            case Status.Cancel -> "Cancel";
            default -> (status & 0xf000) == 0xc000 ? "Cannot Understand" : "PS3.7 annex C";
        };
    }
}
