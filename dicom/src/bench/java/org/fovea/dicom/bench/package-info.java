/**
 * Benchmarks, compiled and run with the profile {@code bench} only. All input is computed here from the phantom; peers are
 * run as whole processes where Debian's tools are installed.
 */
package org.fovea.dicom.bench;
