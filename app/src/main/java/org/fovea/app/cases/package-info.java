/**
 * The case database: patients, studies, series and instances (files by reference), findings, annotations, verdicts,
 * reports, in one SQLite file of the data folder. The only package that names {@code java.sql}.
 *
 * <p>Invariants: a success that a method returned is on the disk (one transaction each, {@code synchronous=FULL}); there
 * is one writer; verdicts are never changed or removed; the order of events is the order of writing, not of clocks. A
 * failure that can be expected (folder in use, disk full, damaged or newer file) is an {@code Outcome} with a {@link
 * org.fovea.app.cases.StoreProblem}; every other SQL error is a fault of ours and an exception. Every method blocks on
 * the disk, so windows call it from a task.
 */
@NullMarked
package org.fovea.app.cases;

import org.jspecify.annotations.NullMarked;
