package org.fovea.inference.train;

import java.util.List;
import org.fovea.inference.model.Manifest.TrainingData;
import org.fovea.inference.model.ModelClass;
import org.fovea.inference.model.Words;
import org.fovea.inference.scope.Scope;

/**
 * What a package says of itself that no training run finds out.
 *
 * @param classes in the order of the recipe's table
 * @param training images and groups are counted by the run and stand here as 0
 */
public record PackageDescription(
        String id,
        String version,
        Words name,
        Words purpose,
        List<ModelClass> classes,
        Scope scope,
        TrainingData training) {

    public PackageDescription {
        classes = List.copyOf(classes);
    }
}
