/**
 * The attributes of a DICOM object, as everyone in Fovea reads them: by tag, without the toolkit that parsed them.
 *
 * <p>Invariants: a {@link org.fovea.dicom.attribute.DicomObject} never throws on odd content, it answers "missing";
 * values come decoded from the object's own character set; nothing here touches a file.
 */
@NullMarked
package org.fovea.dicom.attribute;

import org.jspecify.annotations.NullMarked;
