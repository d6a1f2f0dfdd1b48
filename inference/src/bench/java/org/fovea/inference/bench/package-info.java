/** Benchmarks of what a reader waits for, compiled and run with the profile {@code bench} only. All input is computed. */
package org.fovea.inference.bench;
