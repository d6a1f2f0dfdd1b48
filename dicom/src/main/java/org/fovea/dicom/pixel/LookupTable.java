package org.fovea.dicom.pixel;

/**
 * A table as a LUT Descriptor (0028,3002) and LUT Data (0028,3006) give it (PS3.3 C.11.1.1).
 *
 * @param firstMapped the input that gets the first entry; lower inputs get it too, inputs past the end get the last
 * @param bits bits of an entry, 8 to 16
 * @param entries unsigned values, at least one
 */
public record LookupTable(int firstMapped, int bits, int[] entries) {

    public LookupTable {
        if (entries.length == 0 || bits < 1 || bits > 16) {
            throw new IllegalArgumentException("impossible table: " + entries.length + " entries of " + bits + " bits");
        }
    }

    public int at(double input) {
        double index = Math.rint(input) - firstMapped;
        return entries[(int) Math.clamp(index, 0, entries.length - 1)];
    }
}
