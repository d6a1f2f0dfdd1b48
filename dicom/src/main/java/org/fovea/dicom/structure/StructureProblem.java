package org.fovea.dicom.structure;

import org.fovea.dicom.Problem;

/** Why an object yields no structures. */
public enum StructureProblem implements Problem.Reason {
    /** It lists no region of interest. */
    NOT_A_STRUCTURE_SET
}
