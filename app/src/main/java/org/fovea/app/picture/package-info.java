/**
 * Pictures that leave the program: files, paper, the clipboard. Each carries the research-use line and says which program
 * made it.
 */
@NullMarked
package org.fovea.app.picture;

import org.jspecify.annotations.NullMarked;
