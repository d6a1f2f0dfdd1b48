package org.fovea.inference.model;

/**
 * A concept in a coding scheme (PS3.3 8.8).
 *
 * @param value Code Value, for example {@code 393564001}
 * @param scheme Coding Scheme Designator, for example {@code SCT}
 * @param meaning Code Meaning
 */
public record CodedConcept(String value, String scheme, String meaning) {}
