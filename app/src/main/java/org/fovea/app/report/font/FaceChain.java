package org.fovea.app.report.font;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Faces asked one after the other for a character. A face is opened when it is first asked; a broken one holds nothing. */
final class FaceChain implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(FaceChain.class);

    private final Map<FaceFile, Optional<Face>> open = new HashMap<>();

    /** The first face that can be opened and holds the sample character, or null. */
    @Nullable
    FaceFile firstWith(int sample, List<FaceFile> candidates) {
        for (FaceFile candidate : candidates) {
            Optional<Face> face = face(candidate);
            if (face.isPresent() && face.get().has(sample)) {
                return candidate;
            }
        }
        return null;
    }

    /** The character's drawing in the first face that has it. */
    Optional<Glyph> glyph(int codePoint, List<FaceFile> order) {
        for (FaceFile place : order) {
            Optional<Glyph> glyph = face(place).flatMap(face -> glyph(face, place, codePoint));
            if (glyph.isPresent()) {
                return glyph;
            }
        }
        return Optional.empty();
    }

    /** The opened face, or empty if it cannot be used. */
    Optional<Face> face(FaceFile place) {
        return open.computeIfAbsent(place, FaceChain::opened);
    }

    private static Optional<Face> opened(FaceFile place) {
        try {
            return Optional.of(Face.open(place));
        } catch (IOException | RuntimeException e) {
            LOG.warn("font passed over: {}", e.toString());
            return Optional.empty();
        }
    }

    private static Optional<Glyph> glyph(Face face, FaceFile place, int codePoint) {
        try {
            return face.glyph(codePoint);
        } catch (IOException | RuntimeException e) {
            LOG.warn("character U+{} of {} cannot be drawn: {}", Integer.toHexString(codePoint), place, e.toString());
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        List<IOException> failures = new ArrayList<>();
        open.values().stream().flatMap(Optional::stream).forEach(face -> {
            try {
                face.close();
            } catch (IOException e) {
                failures.add(e);
            }
        });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }
}
