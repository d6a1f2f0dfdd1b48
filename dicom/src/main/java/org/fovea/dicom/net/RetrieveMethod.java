package org.fovea.dicom.net;

/** How objects come from a peer (PS3.4 C.4.2, C.4.3). */
public sealed interface RetrieveMethod {

    /** C-GET: over the connection that asks for them; works through firewalls, not with every archive. */
    record Get() implements RetrieveMethod {}

    /**
     * C-MOVE: the peer calls back, so it has to know our title and where we listen.
     *
     * @param listen where, and by which title
     */
    record Move(ReceiverSettings listen) implements RetrieveMethod {}
}
