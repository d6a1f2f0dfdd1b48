package org.fovea.inference.model;

/**
 * Which network spoke. Stands beside every result.
 *
 * @param id for example {@code brain-mr-tumour}
 * @param version for example {@code 1.0.0}
 * @param sha256 of the package's frozen graph, lower-case hex
 */
public record ModelIdentity(String id, String version, String sha256) {}
