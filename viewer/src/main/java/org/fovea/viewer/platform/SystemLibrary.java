package org.fovea.viewer.platform;

import java.util.List;

/** What JavaFX loads from a Linux system, with the packages that bring it. Checked in this order. */
public enum SystemLibrary {
    FREETYPE("libfreetype.so.6", "libfreetype6", "freetype", false),
    FONTCONFIG("libfontconfig.so.1", "fontconfig", "fontconfig", false),
    /** Any font file; JavaFX stops where there is none. */
    FONT("", "fonts-dejavu-core", "dejavu-sans-fonts", false),
    PANGO("libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "pango", false),
    GTK("libgtk-3.so.0", "libgtk-3-0", "gtk3", true),
    GL("libGL.so.1", "libgl1", "mesa-libGL", true),
    XF86VM("libXxf86vm.so.1", "libxxf86vm1", "libXxf86vm", true),
    XTST("libXtst.so.6", "libxtst6", "libXtst", true);

    private final String file;
    private final String debian;
    private final String fedora;
    private final boolean display;

    SystemLibrary(String file, String debian, String fedora, boolean display) {
        this.file = file;
        this.debian = debian;
        this.fedora = fedora;
        this.display = display;
    }

    /** The shared object to look for, empty where it is none. */
    String file() {
        return file;
    }

    String debian() {
        return debian;
    }

    String fedora() {
        return fedora;
    }

    /** Needed for windows on a display only, not for the headless platform. */
    boolean onlyForDisplay() {
        return display;
    }

    /** In one sentence, what to install. */
    static String sentence(List<SystemLibrary> missing, String pattern) {
        String debian =
                String.join(" ", missing.stream().map(SystemLibrary::debian).toList());
        String fedora =
                String.join(" ", missing.stream().map(SystemLibrary::fedora).toList());
        return pattern.replace("{0}", debian).replace("{1}", fedora);
    }
}
