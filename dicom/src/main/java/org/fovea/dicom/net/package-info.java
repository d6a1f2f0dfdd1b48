/**
 * What the DICOM network (PS3.7, PS3.8) is asked and what it answers, in terms that name no toolkit: peers, time limits,
 * queries and their matches, summaries of transfers, and the {@link org.fovea.dicom.net.Inbox} that keeps what arrives.
 *
 * <p>Invariants: every wait has a limit; what has arrived is kept whatever comes after; a file of the inbox is complete
 * or not there; no text of a peer ever becomes a path.
 */
@NullMarked
package org.fovea.dicom.net;

import org.jspecify.annotations.NullMarked;
