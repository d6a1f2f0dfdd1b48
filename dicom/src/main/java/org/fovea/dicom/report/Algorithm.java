package org.fovea.dicom.report;

import java.util.List;
import org.fovea.dicom.attribute.ObjectDraft;

/**
 * What computed a finding.
 *
 * @param sha256 of the model's file, hexadecimal: the one proof of which it was
 */
public record Algorithm(String name, String version, String sha256) {

    public Algorithm {
        if (name.isBlank() || version.isBlank() || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("an algorithm has a name, a version and a SHA-256");
        }
    }

    /** PS3.16 TID 4019. */
    List<ObjectDraft> content() {
        return List.of(
                ContentItem.text(ContentItem.CONCEPT_MODIFIER, Code.dcm("111001", "Algorithm Name"), name),
                ContentItem.text(ContentItem.CONCEPT_MODIFIER, Code.dcm("111003", "Algorithm Version"), version),
                ContentItem.text(
                        ContentItem.CONCEPT_MODIFIER, Code.dcm("111002", "Algorithm Parameters"), "SHA-256=" + sha256));
    }
}
