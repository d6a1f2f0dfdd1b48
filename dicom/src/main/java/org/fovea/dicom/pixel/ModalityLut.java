package org.fovea.dicom.pixel;

/** From stored values to output units such as Hounsfield (PS3.3 C.11.1). */
public sealed interface ModalityLut {

    /** Stored values are the output. */
    ModalityLut IDENTITY = new Rescale(1, 0, "");

    /**
     * A straight line.
     *
     * @param unit Rescale Type (0028,1054), for example {@code HU}; empty where the file says none
     */
    record Rescale(double slope, double intercept, String unit) implements ModalityLut {
        public Rescale {
            if (!Double.isFinite(slope) || slope == 0 || !Double.isFinite(intercept)) {
                throw new IllegalArgumentException("impossible rescale: slope " + slope + ", intercept " + intercept);
            }
        }

        @Override
        public double toOutput(double stored) {
            return stored * slope + intercept;
        }
    }

    /** An explicit table. */
    record Table(LookupTable table, String unit) implements ModalityLut {
        @Override
        public double toOutput(double stored) {
            return table.at(stored);
        }
    }

    double toOutput(double stored);

    /** Unit of the output, empty where unknown. */
    String unit();
}
