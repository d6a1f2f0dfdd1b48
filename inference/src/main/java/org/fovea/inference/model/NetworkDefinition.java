package org.fovea.inference.model;

import org.fovea.dicom.Outcome;

/**
 * What an engine needs of a package: the graph that passed the gate, and the manifest that describes its signature.
 */
public record NetworkDefinition(Manifest manifest, CheckedGraph graph) {

    /**
     * Makes a definition of bytes that came from elsewhere; everything is checked anew.
     *
     * @param manifest as {@link ManifestFile#write} gives it
     * @param graph a {@code SavedModel} message
     * @return a failure with a {@link ModelProblem}
     */
    public static Outcome<NetworkDefinition> of(byte[] manifest, byte[] graph) {
        return ManifestFile.read(manifest, ManifestFile.NAME).then(read -> new ModelGate(read.id())
                .check(graph, read)
                .map(checked -> new NetworkDefinition(read, checked)));
    }
}
