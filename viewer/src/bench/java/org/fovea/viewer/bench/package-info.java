/**
 * Benchmarks of what a reader waits for, compiled and run with the profile {@code bench} only. All input is computed;
 * peers are run beside them where Debian's packages are installed.
 */
package org.fovea.viewer.bench;
