package org.fovea.dicom.segment;

/**
 * Where a tile of a slide begins in the whole slide's picture (PS3.3 C.8.12.14).
 *
 * @param column counted from 0
 * @param row counted from 0
 */
public record TilePlace(int column, int row) {}
