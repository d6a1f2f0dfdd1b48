/** What helps somebody else to find a fault: the log and facts about program and machine, nothing about patients. */
@NullMarked
package org.fovea.app.support;

import org.jspecify.annotations.NullMarked;
