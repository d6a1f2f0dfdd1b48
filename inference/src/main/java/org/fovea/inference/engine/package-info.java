/**
 * Running a network: device choice, DJL's TensorFlow engine, the guards around the calls that would end the JVM.
 *
 * <p>Invariants: names, rank, sizes and type of every input are compared with the signature before a call; a model is
 * never closed while a prediction runs; no connection to any network is opened.
 */
@NullMarked
package org.fovea.inference.engine;

import org.jspecify.annotations.NullMarked;
