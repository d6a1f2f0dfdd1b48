package org.fovea.app.cases;

import org.fovea.dicom.study.Instance;

/**
 * A study with an image that a network saw like another one. That is of the network's numbers, not of a diagnosis.
 *
 * @param finding what the network said of that image, with the reader's newest verdict
 * @param image that the finding is of
 * @param samePatient whether it is of the same patient as the image that it is compared with
 * @param cosine of the angle between the embeddings of both images, -1 to 1
 */
public record SimilarCase(Finding finding, Instance image, boolean samePatient, double cosine) {}
