package org.fovea.inference.train;

import java.util.List;
import java.util.Map;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.model.ModelIdentity;

/**
 * What a recipe is worth on patients that its networks did not learn from.
 *
 * @param folds into which the images were divided
 * @param rounds the folds that took part, in their order: all, unless packages were missing
 * @param pooled every held-out image scored once, by the network that did not learn from its patient group; its
 *     {@code sha256} is that of the networks' in the order of the folds
 * @param subsets the recipe's subsets of patients, by name
 */
public record CrossValidated(int folds, List<Round> rounds, Evaluation pooled, Map<String, Evaluation> subsets) {

    /**
     * One fold.
     *
     * @param fold from 0
     * @param learned images that the network learned from
     * @param heldOut images that it was asked about
     */
    public record Round(int fold, ModelIdentity model, int learned, int heldOut) {}
}
