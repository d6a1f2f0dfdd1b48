/**
 * Patient space and image space, and the way from one to the other.
 *
 * <p>Patient coordinates are DICOM's: millimetres, LPS (x grows to the patient's left, y to the back, z to the head;
 * PS3.3 C.7.6.2.1.1). Image coordinates are columns and rows in pixels; (0, 0) is the centre of the first pixel.
 * Knows the JDK only. Everything here is an immutable value.
 */
@NullMarked
package org.fovea.dicom.geometry;

import org.jspecify.annotations.NullMarked;
