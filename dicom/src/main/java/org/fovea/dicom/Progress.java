package org.fovea.dicom;

/** What long work tells its caller, and how the caller stops it. Called from the working thread; must return at once. */
public interface Progress {

    /** Nobody watches, nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void update(long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param done units finished
     * @param total units there are, or -1 while that is unknown
     */
    void update(long done, long total);

    /** True once the user wants no more; the work stops at its next safe point and returns what it has. */
    boolean cancelled();
}
