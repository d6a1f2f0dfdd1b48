package org.fovea.inference.engine;

/**
 * One class's calibrated probability over an image and copies of it.
 *
 * @param label the class's id in the manifest
 * @param mean over the image and its copies, 0 to 1
 * @param lowest of them all
 * @param highest of them all
 */
public record ClassRange(String label, double mean, double lowest, double highest) {

    public ClassRange {
        if (!(lowest >= 0 && lowest <= mean && mean <= highest && highest <= 1)) {
            throw new IllegalArgumentException("no range: " + lowest + ", " + mean + ", " + highest);
        }
    }
}
