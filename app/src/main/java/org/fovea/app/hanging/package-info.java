/**
 * Which images a study opens with, and where: hanging protocols as readable files, those that come with the program and
 * the reader's own. Pure decisions on immutable values; what carries them out is {@code app.reading}.
 */
@NullMarked
package org.fovea.app.hanging;

import org.jspecify.annotations.NullMarked;
