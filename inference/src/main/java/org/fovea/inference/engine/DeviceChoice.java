package org.fovea.inference.engine;

/** Where the user wants a network to run. */
public enum DeviceChoice {
    /** The GPU when TensorFlow lists one and a warm-up prediction on it succeeds, else the CPU. */
    AUTO,
    CPU,
    GPU
}
