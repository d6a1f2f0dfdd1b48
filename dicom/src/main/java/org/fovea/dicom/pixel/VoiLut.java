package org.fovea.dicom.pixel;

/** From output units to the display's range: which values the reader sees as black, grey and white (PS3.3 C.11.2). */
public sealed interface VoiLut permits Window, VoiLut.Table {

    /**
     * An explicit table, indexed by output units.
     *
     * @param explanation LUT Explanation (0028,3003), may be empty
     */
    record Table(LookupTable table, String explanation) implements VoiLut {
        @Override
        public double toGrey(double output) {
            return table.at(output) / (double) ((1 << table.bits()) - 1);
        }
    }

    /** Grey from 0 (dark) to 1 (bright), before any inversion. */
    double toGrey(double output);

    /** What the file calls it; may be empty. */
    String explanation();
}
