package org.fovea.viewer.cine;

/**
 * A place in a stack and the direction of play.
 *
 * @param step 1 or -1
 */
record Run(int index, int step) {

    /** One image further; at the end back to the beginning, or back the way it came. */
    Run next(int size, boolean sweep) {
        int wanted = index + step;
        if (wanted >= 0 && wanted < size) {
            return new Run(wanted, step);
        }
        return sweep ? new Run(Math.clamp(index - step, 0, size - 1), -step) : new Run(step > 0 ? 0 : size - 1, step);
    }
}
