package org.fovea.dicom.hanging;

/**
 * A kind of studies that a protocol is for (PS3.3 C.23.1); what is empty does not matter.
 *
 * @param modality Modality (0008,0060)
 * @param region meaning of the anatomic region's code
 * @param laterality R, L or B
 * @param procedure meaning of the procedure's code
 */
public record HangingSubject(String modality, String region, String laterality, String procedure) {}
