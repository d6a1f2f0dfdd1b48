package org.fovea.dicom.attribute;

import java.util.List;

/** An object without any element. */
enum NoObject implements DicomObject {
    INSTANCE;

    @Override
    public boolean has(int tag) {
        return false;
    }

    @Override
    public List<String> texts(int tag) {
        return List.of();
    }

    @Override
    public double[] decimals(int tag) {
        return new double[0];
    }

    @Override
    public int[] integers(int tag) {
        return new int[0];
    }

    @Override
    public byte[] bytes(int tag) {
        return new byte[0];
    }

    @Override
    public List<DicomObject> items(int tag) {
        return List.of();
    }

    @Override
    public List<Element> elements() {
        return List.of();
    }
}
