package org.fovea.app.report.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFontsTest {

    private static final InstalledFonts INSTALLED = new InstalledFonts(InstalledFonts.foldersOfThisMachine());
    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

    @BeforeAll
    static void needsAFont() {
        assumeTrue(
                Typeface.LATIN.stream()
                        .anyMatch(typeface -> typeface.on(INSTALLED, false).isPresent()),
                "skipped: this machine has no TrueType font, install fonts-dejavu-core");
    }

    @Test
    void bothFontsHoldEveryCharacterWithItsWidth() throws IOException {
        Set<Integer> text = "Fovea 0.1 éß".codePoints().boxed().collect(Collectors.toSet());
        PageFonts fonts = ReportFonts.ofThisMachine().forPage(text, false).orElseThrow();

        assertThat(fonts.missing()).isEmpty();
        for (byte[] file : new byte[][] {fonts.regular(), fonts.bold()}) {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                assertThat(font.getNumberOfGlyphs()).isEqualTo(text.size() + 1);
                for (int codePoint : text) {
                    int glyph = font.getUnicodeCmapLookup().getGlyphId(codePoint);
                    assertThat(glyph).isPositive();
                    assertThat(font.getAdvanceWidth(glyph)).isPositive();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DejaVuSans.ttf, '', g",
        "LiberationSans-Regular.ttf, '', &",
        "wqy-microhei.ttc, WenQuanYiMicroHei, 诊",
        "NotoSansCJK-Regular.ttc, NotoSansCJKsc-Regular, 诊",
        "FreeSans.otf, '', g"
    })
    void anIndependentReaderDrawsTheSameInkAsTheOriginal(String file, String member, String character)
            throws IOException, FontFormatException {
        Optional<Path> installed = INSTALLED.find(file);
        assumeTrue(installed.isPresent(), () -> "skipped: " + file + " is not installed");
        Area original;
        byte[] made;
        int codePoint = character.codePointAt(0);
        try (Face face = Face.open(new FaceFile(installed.orElseThrow(), member))) {
            Glyph glyph = face.glyph(codePoint).orElseThrow();
            AffineTransform flip = AffineTransform.getScaleInstance(1, -1);
            original = new Area(flip.createTransformedShape(glyph.outline()));
            TreeMap<Integer, Glyph> one = new TreeMap<>();
            one.put(codePoint, glyph);
            made = new TrueTypeFile("Test", false, face.ascent(), face.descent(), one).bytes();
        }

        Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(made))
                .deriveFont((float) Glyph.EM);
        GlyphVector drawn = font.createGlyphVector(EXACT, character);
        Rectangle2D expected = original.getBounds2D();
        Rectangle2D actual = drawn.getOutline().getBounds2D();
        assertThat(actual.getMinX()).isCloseTo(expected.getMinX(), within(2.0));
        assertThat(actual.getMaxX()).isCloseTo(expected.getMaxX(), within(2.0));
        assertThat(actual.getMinY()).isCloseTo(expected.getMinY(), within(2.0));
        assertThat(actual.getMaxY()).isCloseTo(expected.getMaxY(), within(2.0));
        Area difference = new Area(drawn.getOutline());
        difference.exclusiveOr(original);
        int misses = 0;
        int samples = 0;
        for (double x = expected.getMinX(); x < expected.getMaxX(); x += 23) {
            for (double y = expected.getMinY(); y < expected.getMaxY(); y += 23) {
                samples++;
                misses += difference.contains(x, y) ? 1 : 0;
            }
        }
        assertThat((double) misses / samples)
                .as("share of the box inked differently")
                .isLessThan(0.01);
    }

    @Test
    void aCharacterThatNothingHoldsIsReportedAndBoxed() throws IOException {
        int unassigned = 0x0EFFF;
        PageFonts fonts = ReportFonts.ofThisMachine()
                .forPage(Set.of((int) 'A', unassigned), false)
                .orElseThrow();

        assertThat(fonts.missing()).containsExactly(unassigned);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(fonts.regular()))) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(unassigned);
            assertThat(font.getGlyph().getGlyph(glyph).getNumberOfContours()).isEqualTo((short) 2);
        }
    }
}
