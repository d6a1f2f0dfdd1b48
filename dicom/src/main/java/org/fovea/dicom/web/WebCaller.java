package org.fovea.dicom.web;

import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.net.Tls;

/**
 * How we call web services.
 *
 * @param tls whom we trust and what we show on secured lines
 */
public record WebCaller(Timeouts timeouts, Tls tls, Credentials credentials) {}
