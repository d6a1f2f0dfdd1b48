package org.fovea.inference.engine;

import org.fovea.dicom.Problem;

/** Why a network cannot run, or what it said cannot be used. The facts of each are listed in its comment. */
public enum EngineProblem implements Problem.Reason {
    /** {0} folder that should hold TensorFlow's native libraries. */
    NO_NATIVES,
    /** {0} folder, {1} what the system said: the libraries are there but do not load. */
    NATIVES_DO_NOT_LOAD,
    /** {0} model: TensorFlow does not accept the checked graph; {1} what it said. */
    GRAPH_REFUSED,
    /** {0} model, {1} what its graph offers instead of what the manifest says. */
    SIGNATURE,
    /** {0} model: a GPU was asked for, TensorFlow lists none or it failed; {1} why. */
    NO_GPU,
    /** {0} model: a prediction failed; {1} what TensorFlow said. */
    PREDICTION_FAILED,
    /** {0} model: answered with numbers that are none. */
    NOT_FINITE,
    /** {0} model: does not reproduce the scores that its package promises on its own test images. */
    SELF_TEST,
    /** {0} model: was closed. */
    CLOSED,
    /** {0} model: the process of its own that it runs in could not be started; {1} why. */
    WORKER_NOT_STARTED,
    /** {0} model: that process ended while it worked; {1} how. */
    WORKER_LOST,
    /** {0} model: that process gave no answer within {1} seconds and was ended. */
    WORKER_STUCK,
    /** {0} model: that process took more than {1} MB and was ended. */
    WORKER_MEMORY,
    /** {0} model: the user wanted no answer any more. */
    STOPPED,
    /** {0} model, {1} what the frame is, {2} what the model was made for: outside its scope, so it says nothing. */
    OUT_OF_SCOPE,
    /** {0} model, {1} how many times as far as it lets through: unlike what the model learned from, so it says nothing. */
    UNFAMILIAR,
    /** {0} model: made for grey images, this one is in colour. */
    COLOUR;

    /** Whether it is the image that the network must not speak of. */
    public boolean refusesTheImage() {
        return this == OUT_OF_SCOPE || this == UNFAMILIAR || this == COLOUR;
    }

    /** Whether the network's process was lost over the question. */
    public boolean costsAWorker() {
        return switch (this) {
            case WORKER_NOT_STARTED, WORKER_LOST, WORKER_STUCK, WORKER_MEMORY, STOPPED -> true;
            default -> false;
        };
    }

    /** Whether the next question to the same network will meet it too, whatever it is asked. */
    public boolean lastsBeyondTheQuestion() {
        return switch (this) {
            case NO_NATIVES,
                    NATIVES_DO_NOT_LOAD,
                    GRAPH_REFUSED,
                    SIGNATURE,
                    NO_GPU,
                    SELF_TEST,
                    CLOSED,
                    WORKER_NOT_STARTED -> true;
            default -> false;
        };
    }
}
