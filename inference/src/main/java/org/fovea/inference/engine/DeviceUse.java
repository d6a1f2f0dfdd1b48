package org.fovea.inference.engine;

/**
 * Where a network did run.
 *
 * @param device {@code CPU} or {@code GPU}
 * @param library the engine and its version, for example {@code TensorFlow 2.16.2}
 * @param reason why this device and not the other, in a few English words for the log and the result's record
 */
public record DeviceUse(String device, String library, String reason) {}
