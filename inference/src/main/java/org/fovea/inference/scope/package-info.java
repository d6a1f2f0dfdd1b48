/**
 * Which images a network may speak of. Outside its scope it says nothing, and the reader is told why.
 *
 * <p>Pure values; knows {@code dicom} only.
 */
@NullMarked
package org.fovea.inference.scope;

import org.jspecify.annotations.NullMarked;
