package org.fovea.app;

/** What a heat map over an image explains. */
public enum Explanation {
    /** Where the network looked, from the same pass as its answer. */
    ATTENTION,
    /** What its answer rests on: by how much it fell where parts of the image were covered. */
    OCCLUSION
}
