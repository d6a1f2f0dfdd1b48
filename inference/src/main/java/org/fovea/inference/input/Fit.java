package org.fovea.inference.input;

/** How an image of any shape comes into a network's square. It must be the way in which the training images came. */
public enum Fit {
    /** Centred, physical proportions kept, the rest filled with the darkest value. */
    PROPORTIONAL,

    /** Stretched over the whole square, as data sets whose images were squashed before anyone had them demand it. */
    SQUASHED
}
