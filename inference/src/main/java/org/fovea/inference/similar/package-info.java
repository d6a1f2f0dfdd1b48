/**
 * Exact search for the images whose embeddings point the same way as that of another one. Pure: knows no network, file or
 * thread. Only embeddings of one version of one model may be compared; another's axes mean something else.
 */
@NullMarked
package org.fovea.inference.similar;

import org.jspecify.annotations.NullMarked;
