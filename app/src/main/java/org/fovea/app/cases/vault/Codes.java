package org.fovea.app.cases.vault;

/** SQLite's result codes that a file system answers with (sqlite.org/rescode.html). */
final class Codes {

    static final int OK = 0;
    static final int CORRUPT = 11;
    static final int IO_ERROR = 10;
    static final int SHORT_READ = IO_ERROR | 2 << 8;

    private Codes() {}
}
