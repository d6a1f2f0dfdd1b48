package org.fovea.app.archive;

import org.fovea.dicom.net.Match;

/**
 * A study that an archive has.
 *
 * @param here how many of its objects are on this computer
 */
public record FoundStudy(Match.OfStudy study, int here) {}
