package org.fovea.inference.train;

/**
 * How the optimiser goes about it: Adam with a linear warm-up and a cosine descent, decoupled weight decay, and a running
 * mean of the weights that is what the package gets.
 *
 * @param seed of every random draw
 * @param epochs passes over the data
 * @param batch images in one step
 * @param learningRate at its height
 * @param warmUpEpochs until it gets there
 * @param restingRate share of the height that remains at the end
 * @param weightDecay taken off each convolution and dense weight a step, times the learning rate
 * @param labelSmoothing share of the target spread over all classes
 * @param classWeightPower exponent on each class's rarity: 0 counts images alike, 1 classes alike
 * @param averaging share of the running mean of weights that a step replaces
 * @param attentionLoss weight of the loss that holds the attention map to the boxes
 * @param boxWeight how much more a cell inside the box counts than one outside
 * @param checkpointEpochs how often the state is written down
 */
public record Schedule(
        long seed,
        int epochs,
        int batch,
        double learningRate,
        double warmUpEpochs,
        double restingRate,
        double weightDecay,
        double labelSmoothing,
        double classWeightPower,
        double averaging,
        double attentionLoss,
        double boxWeight,
        int checkpointEpochs) {

    public Schedule {
        if (epochs < 1 || batch < 1 || !(learningRate > 0) || checkpointEpochs < 1) {
            throw new IllegalArgumentException("impossible schedule: " + epochs + " epochs of batches of " + batch);
        }
    }

    /**
     * @param step counted from 1
     * @param stepsEach steps of an epoch
     */
    double rate(int step, int stepsEach) {
        double warmth = Math.min(1, step / Math.max(1, warmUpEpochs * stepsEach));
        double progress = step / ((double) stepsEach * epochs);
        return learningRate * warmth * (0.5 * (1 + Math.cos(Math.PI * progress)) + restingRate);
    }

    /** Share of the running mean that this step replaces; large at first, so that the random start is forgotten. */
    double replaced(int step) {
        return Math.max(averaging, 1.0 / (step + 1));
    }
}
