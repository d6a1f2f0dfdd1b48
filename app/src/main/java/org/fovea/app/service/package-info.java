/**
 * A local AI service: what comes over HTTP or by C-STORE is queued, classified and answered. Off until a command starts
 * it; on loopback until the user says otherwise.
 *
 * <p>Invariants: a job that was answered "accepted" lies on the disk whole before the answer goes out, and outlives the
 * process; nothing of a stranger becomes part of a path; every request but the description shows the token.
 */
@NullMarked
package org.fovea.app.service;

import org.jspecify.annotations.NullMarked;
