package org.fovea.inference.model;

import java.util.List;

/**
 * One of the classes a network tells apart.
 *
 * @param label stable id in results and data sets, for example {@code glioma}
 * @param name as people read it
 * @param codes what it is called in reports between machines; empty where no scheme has it
 */
public record ModelClass(String label, Words name, List<CodedConcept> codes) {

    public ModelClass {
        codes = List.copyOf(codes);
    }
}
