package org.fovea.inference.sequence;

/**
 * A long short-term memory (Hochreiter and Schmidhuber, Neural Computation 1997; with the forget gate of Gers et al. 2000)
 * that runs along the slices once, from the first.
 *
 * @param weights from a slice and the last output, one after the other, to the gates in the order input, forget, cell,
 *     output
 */
record Memory(Dense weights) {

    /** @return its output after each slice */
    double[][] along(double[][] slices) {
        int units = weights.outputs() / 4;
        double[][] outputs = new double[slices.length][];
        double[] output = new double[units];
        double[] cell = new double[units];
        for (int t = 0; t < slices.length; t++) {
            double[] gates = weights.of(joined(slices[t], output));
            output = new double[units];
            for (int i = 0; i < units; i++) {
                cell[i] = sigmoid(gates[units + i]) * cell[i] + sigmoid(gates[i]) * Math.tanh(gates[2 * units + i]);
                output[i] = sigmoid(gates[3 * units + i]) * Math.tanh(cell[i]);
            }
            outputs[t] = output;
        }
        return outputs;
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = new double[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
