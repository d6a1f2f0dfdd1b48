/**
 * Running a network in a process of its own, so that a native abort, a flood of memory or a call that never returns ends
 * that process and not the workstation.
 *
 * <p>The two processes talk over a socket in the file system, in a folder that only this user may enter; no network is
 * involved. One question is asked at a time. What comes back is checked like what comes from a stranger's file.
 *
 * <p>Invariants: a worker ends when its parent ends, closes its line, or loses patience; a lost worker costs the question
 * that it was asked and nothing more; the next question starts a new one.
 */
@NullMarked
package org.fovea.inference.worker;

import org.jspecify.annotations.NullMarked;
