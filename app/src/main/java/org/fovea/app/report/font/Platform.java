package org.fovea.app.report.font;

import java.util.Locale;

/** The kinds of system whose font folders and packages are known. */
enum Platform {
    LINUX("fonts-dejavu-core", "fonts-noto-cjk / fonts-wqy-microhei"),
    WINDOWS("Arial", "Microsoft YaHei"),
    MAC("Arial", "Hiragino Sans GB / STHeiti");

    private final String latinFont;
    private final String chineseFont;

    Platform(String latinFont, String chineseFont) {
        this.latinFont = latinFont;
        this.chineseFont = chineseFont;
    }

    static Platform current() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MAC : LINUX;
    }

    /** What to install where no Latin font is found. */
    String latinFont() {
        return latinFont;
    }

    /** What to install where no Chinese font is found. */
    String chineseFont() {
        return chineseFont;
    }
}
