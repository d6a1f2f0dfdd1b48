/**
 * What a report is written from: templates for kinds of examination, phrases behind abbreviations, and fields that follow
 * the measurements. Plain text throughout; nothing here knows a window.
 */
@NullMarked
package org.fovea.app.template;

import org.jspecify.annotations.NullMarked;
