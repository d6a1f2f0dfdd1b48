package org.fovea.inference.train;

import org.fovea.dicom.Problem;

/** Why a training run cannot start or end in a package. The facts of each are listed in its comment. */
public enum TrainingProblem implements Problem.Reason {
    /** {0} file name, {1} what is wrong with it. */
    RECIPE,
    /** {0} path of the data set's table: missing or unreadable. */
    NO_TABLE,
    /** {0} column that the table lacks. */
    NO_COLUMN,
    /** {0} line number, {1} what is wrong with it. */
    BAD_LINE,
    /** {0} split that holds too few images, {1} how many it holds. */
    TOO_FEW,
    /** {0} path of the checkpoint from which the run can go on. */
    CANCELLED,
    /** {0} file at which a run was stopped that leaves nothing behind. */
    STOPPED,
    /** {0} model whose package has no head over the slices of a series. */
    NO_HEAD,
    /** {0} path, {1} what the system said. */
    IO,
    /** {0} file name: a checkpoint of another recipe, or damaged. */
    CHECKPOINT,
    /** {0} path of the first fold's package: not one fold of a cross-validation has been trained. */
    NO_FOLDS,
    /** {0} path of a package at a fold's place that another recipe made. */
    FOREIGN_PACKAGE
}
