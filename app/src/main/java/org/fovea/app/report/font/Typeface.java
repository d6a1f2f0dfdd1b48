package org.fovea.app.report.font;

import java.util.List;
import java.util.Optional;

/**
 * A typeface that systems are known to carry, and the files it comes in.
 *
 * @param regular file name
 * @param regularMember PostScript name within a collection, empty for a file of one face
 * @param bold file name, empty where the typeface has no bold face
 */
record Typeface(String regular, String regularMember, String bold, String boldMember) {

    /** For Latin, Greek and Cyrillic, the most legible on paper first. */
    static final List<Typeface> LATIN = List.of(
            single("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
            single("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
            single("Arimo-Regular.ttf", "Arimo-Bold.ttf"),
            single("segoeui.ttf", "segoeuib.ttf"),
            single("Arial.ttf", "Arial Bold.ttf"),
            single("arial.ttf", "arialbd.ttf"),
            single("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
            single("FreeSans.ttf", "FreeSansBold.ttf"),
            single("FreeSans.otf", "FreeSansBold.otf"));

    /** For Simplified Chinese, those with a bold face first. */
    static final List<Typeface> CHINESE = List.of(
            single("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"),
            single("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf"),
            single("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"),
            single("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf"),
            single("SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf"),
            new Typeface(
                    "NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular", "NotoSansCJK-Bold.ttc", "NotoSansCJKsc-Bold"),
            new Typeface("SourceHanSans.ttc", "SourceHanSansSC-Regular", "SourceHanSans.ttc", "SourceHanSansSC-Bold"),
            new Typeface("msyh.ttc", "MicrosoftYaHei", "msyhbd.ttc", "MicrosoftYaHei-Bold"),
            single("Deng.ttf", "Dengb.ttf"),
            new Typeface("Hiragino Sans GB.ttc", "HiraginoSansGB-W3", "Hiragino Sans GB.ttc", "HiraginoSansGB-W6"),
            new Typeface("PingFang.ttc", "PingFangSC-Regular", "PingFang.ttc", "PingFangSC-Semibold"),
            new Typeface("STHeiti Light.ttc", "STHeitiSC-Light", "STHeiti Medium.ttc", "STHeitiSC-Medium"),
            new Typeface("wqy-microhei.ttc", "WenQuanYiMicroHei", "", ""),
            new Typeface("wqy-zenhei.ttc", "WenQuanYiZenHei", "", ""),
            single("DroidSansFallbackFull.ttf", ""),
            new Typeface("simsun.ttc", "SimSun", "", ""),
            single("simhei.ttf", ""),
            single("Arial Unicode.ttf", ""));

    /** For letters and signs that the others lack. */
    static final List<Typeface> FALLBACK =
            List.of(single("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"), single("FreeSans.ttf", "FreeSansBold.ttf"));

    private static Typeface single(String regular, String bold) {
        return new Typeface(regular, "", bold, "");
    }

    /** Its face on this machine: the bold one where wanted and there, else the regular one; empty where it is not installed. */
    Optional<FaceFile> on(InstalledFonts fonts, boolean wantBold) {
        Optional<FaceFile> plain = fonts.find(regular).map(file -> new FaceFile(file, regularMember));
        if (plain.isEmpty() || !wantBold || bold.isEmpty()) {
            return plain;
        }
        return fonts.find(bold).map(file -> new FaceFile(file, boldMember)).or(() -> plain);
    }
}
