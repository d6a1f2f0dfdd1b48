package org.fovea.app.report.font;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fovea.app.report.ReportProblem;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Finds fonts on this machine and makes of them what a page needs. Reads the font files at each call and keeps none open;
 * thread-safe.
 */
public final class ReportFonts {

    /** The family name of the fonts made. */
    public static final String FAMILY = "Fovea Report";

    private static final int LATIN_SAMPLE = 'A';
    private static final int CHINESE_SAMPLE = '诊';

    /** From here on a Chinese page takes punctuation in Chinese width where the Chinese face has it. */
    private static final int GENERAL_PUNCTUATION = 0x2000;

    private final List<Path> folders;

    /**
     * @param folders where fonts lie, searched with all below them
     */
    public ReportFonts(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Fonts from the folders of this system and this user. */
    public static ReportFonts ofThisMachine() {
        return new ReportFonts(InstalledFonts.foldersOfThisMachine());
    }

    /**
     * Fonts for a page.
     *
     * @param codePoints the characters on it
     * @param chinese whether the page is in Chinese, so that a Chinese font is a must and sets the punctuation
     * @return or {@link ReportProblem#NO_FONT}, {@link ReportProblem#NO_CHINESE_FONT}
     */
    public Outcome<PageFonts> forPage(Set<Integer> codePoints, boolean chinese) {
        InstalledFonts installed = new InstalledFonts(folders);
        Set<Integer> missing = new HashSet<>();
        Outcome<byte[]> regular = font(installed, codePoints, chinese, false, missing);
        Outcome<byte[]> bold = regular.then(done -> font(installed, codePoints, chinese, true, missing));
        return regular.then(plain -> bold.map(strong -> new PageFonts(plain, strong, missing)));
    }

    private static Outcome<byte[]> font(
            InstalledFonts installed, Set<Integer> codePoints, boolean chinese, boolean bold, Set<Integer> missing) {
        List<FaceFile> latin = on(installed, Typeface.LATIN, bold);
        List<FaceFile> han = on(installed, Typeface.CHINESE, bold);
        try (FaceChain chain = new FaceChain()) {
            @Nullable FaceFile hanFace = chinese ? chain.firstWith(CHINESE_SAMPLE, han) : null;
            if (chinese && hanFace == null) {
                return Outcome.failure(Problem.of(
                        ReportProblem.NO_CHINESE_FONT, Platform.current().chineseFont()));
            }
            @Nullable FaceFile base = chain.firstWith(LATIN_SAMPLE, joined(latin, han));
            if (base == null) {
                return Outcome.failure(
                        Problem.of(ReportProblem.NO_FONT, Platform.current().latinFont()));
            }
            List<FaceFile> latinFirst = joined(List.of(base), han, on(installed, Typeface.FALLBACK, bold));
            List<FaceFile> hanFirst = hanFace == null ? latinFirst : joined(List.of(hanFace), latinFirst);
            SortedMap<Integer, Glyph> glyphs = new TreeMap<>();
            for (int codePoint : codePoints) {
                Optional<Glyph> glyph =
                        chain.glyph(codePoint, codePoint >= GENERAL_PUNCTUATION ? hanFirst : latinFirst);
                if (glyph.isEmpty()) {
                    missing.add(codePoint);
                }
                glyphs.put(codePoint, glyph.orElseGet(Glyph::box));
            }
            Face line = chain.face(base).orElseThrow();
            return Outcome.success(new TrueTypeFile(FAMILY, bold, line.ascent(), line.descent(), glyphs).bytes());
        } catch (IOException e) {
            return Outcome.failure(
                    Problem.of(ReportProblem.NO_FONT, Platform.current().latinFont()));
        }
    }

    private static List<FaceFile> on(InstalledFonts installed, List<Typeface> typefaces, boolean bold) {
        return typefaces.stream()
                .flatMap(typeface -> typeface.on(installed, bold).stream())
                .toList();
    }

    @SafeVarargs
    private static List<FaceFile> joined(List<FaceFile>... parts) {
        List<FaceFile> all = new ArrayList<>();
        for (List<FaceFile> part : parts) {
            all.addAll(part);
        }
        return all.stream().distinct().toList();
    }
}
