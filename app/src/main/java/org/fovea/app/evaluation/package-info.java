/**
 * What a model is worth, told to people: what verdicts say about it, and the page of an evaluation.
 *
 * <p>Invariant: no figure without its number of images, and none from verdicts that is called accuracy.
 */
@NullMarked
package org.fovea.app.evaluation;

import org.jspecify.annotations.NullMarked;
