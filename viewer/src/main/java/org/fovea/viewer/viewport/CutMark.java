package org.fovea.viewer.viewport;

import org.fovea.viewer.reformat.CrossLine;
import org.fovea.viewer.reformat.Slab;

/**
 * Another cut's line over a cut.
 *
 * @param slab how thick the other cut is
 */
public record CutMark(CrossLine line, Slab slab) {}
