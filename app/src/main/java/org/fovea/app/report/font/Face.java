package org.fovea.app.report.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/** An installed face, opened for its outlines: glyf or CFF, alone or in a collection. Not for use by two threads. */
final class Face implements Closeable {

    private final TrueTypeFont font;
    private final @Nullable CFFFont postScript;
    private final CmapLookup characters;
    private final double scale;
    private final Closeable source;

    private Face(TrueTypeFont font, Closeable source) throws IOException {
        this.font = font;
        this.source = source;
        this.postScript = font instanceof OpenTypeFont openType && openType.isPostScript()
                ? openType.getCFF().getFont()
                : null;
        this.characters = font.getUnicodeCmapLookup();
        this.scale = (double) Glyph.EM / font.getUnitsPerEm();
    }

    /**
     * @throws IOException if the file cannot be read as a font, holds no face of that name, or may not be embedded
     */
    static Face open(FaceFile place) throws IOException {
        File file = place.file().toFile();
        if (place.member().isEmpty()) {
            TrueTypeFont font = new OTFParser().parse(new RandomAccessReadBufferedFile(file));
            return guarded(font, font, place);
        }
        TrueTypeCollection collection = new TrueTypeCollection(file);
        @Nullable TrueTypeFont member = collection.getFontByName(place.member());
        if (member == null) {
            collection.close();
            throw new IOException("no face " + place.member() + " in " + place.file());
        }
        return guarded(member, collection, place);
    }

    private static Face guarded(TrueTypeFont font, Closeable source, FaceFile place) throws IOException {
        try {
            @Nullable OS2WindowsMetricsTable rights = font.getOS2Windows();
            if (rights != null && (rights.getFsType() & 0x000F) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED) {
                throw new IOException("its licence flags forbid embedding: " + place.file());
            }
            return new Face(font, source);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    boolean has(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    /** The drawing of a character, or empty if the face has none. */
    Optional<Glyph> glyph(int codePoint) throws IOException {
        int glyphId = characters.getGlyphId(codePoint);
        if (glyphId == 0) {
            return Optional.empty();
        }
        Path2D outline = new Path2D.Double(outline(glyphId), AffineTransform.getScaleInstance(scale, scale));
        return Optional.of(new Glyph(outline, (int) Math.round(font.getAdvanceWidth(glyphId) * scale)));
    }

    /** How far the face's letters rise above the base line, in units of the glyphs. */
    int ascent() throws IOException {
        HorizontalHeaderTable header = font.getHorizontalHeader();
        return (int) Math.round(header.getAscender() * scale);
    }

    /** How far they go below it, a negative number. */
    int descent() throws IOException {
        HorizontalHeaderTable header = font.getHorizontalHeader();
        return (int) Math.round(header.getDescender() * scale);
    }

    private GeneralPath outline(int glyphId) throws IOException {
        if (postScript != null) {
            int cid = postScript instanceof CFFCIDFont ? postScript.getCharset().getCIDForGID(glyphId) : glyphId;
            return postScript.getType2CharString(cid).getPath();
        }
        @Nullable GlyphData glyph = font.getGlyph().getGlyph(glyphId);
        return glyph == null ? new GeneralPath() : glyph.getPath();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
