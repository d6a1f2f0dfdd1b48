package org.fovea.dicom.dcm4che;

import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.net.Tls;
import org.jspecify.annotations.Nullable;

/**
 * How we call peers.
 *
 * @param title that they know us by
 * @param tls null for open connections
 */
record Caller(String title, Timeouts timeouts, @Nullable Tls tls) {}
