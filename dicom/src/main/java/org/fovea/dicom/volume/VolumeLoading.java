package org.fovea.dicom.volume;

import java.util.concurrent.CompletableFuture;
import org.fovea.dicom.Outcome;

/**
 * A volume on its way. Whoever started it owns the volume and closes it; closing it stops the loading.
 *
 * @param volume its slices arrive from the middle outwards
 * @param finished the same volume when every slice is there; a failure with the first slice's problem where one cannot
 *     be had, or with {@link VolumeProblem#STOPPED}. Completed on a loading thread, or on the caller's
 */
public record VolumeLoading(Volume volume, CompletableFuture<Outcome<Volume>> finished) {}
