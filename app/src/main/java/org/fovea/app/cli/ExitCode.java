package org.fovea.app.cli;

/** What the process tells its caller when it ends. */
public final class ExitCode {

    /** Everything asked for was done. */
    public static final int DONE = 0;
    /** It could not be done; one sentence on the standard error says why. */
    public static final int FAILED = 1;
    /** The command line itself is wrong. */
    public static final int USAGE = 2;
    /** Done for a part: some files were unreadable or refused; the output lists them with their reasons. */
    public static final int PARTLY = 3;
    /** The model was not made for these images and says nothing about them. */
    public static final int OUT_OF_SCOPE = 4;
    /** A fault of the program's own; the log has the details. */
    public static final int FAULT = 70;

    private ExitCode() {}
}
