package org.fovea.app.cases;

import java.util.Arrays;

/** How soon a study wants to be read, in the words of DICOM's Requested Procedure Priority (0040,1003). */
public enum Priority {
    ROUTINE(0),
    HIGH(1),
    STAT(2);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /** Grows with the urgency; stands in the database. */
    int rank() {
        return rank;
    }

    static Priority ofRank(int rank) {
        return Arrays.stream(values())
                .filter(priority -> priority.rank == rank)
                .findFirst()
                .orElse(ROUTINE);
    }
}
