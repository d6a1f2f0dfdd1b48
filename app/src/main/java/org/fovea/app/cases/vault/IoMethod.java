package org.fovea.app.cases.vault;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;

/** Functions of an open file that this package calls or takes the place of (sqlite.org/c3ref/io_methods.html). */
enum IoMethod {
    CLOSE(8),
    READ(16),
    WRITE(24),
    TRUNCATE(32),
    SYNC(40),
    SIZE(48);

    /** Bytes of the structure up to the functions for mapped memory, which would show pages sealed. */
    static final long TABLE_BYTES = 136;

    /** The last version of the structure without mapped memory. */
    static final int TABLE_VERSION = 2;

    private final long offset;

    IoMethod(long offset) {
        this.offset = offset;
    }

    FunctionDescriptor descriptor() {
        return switch (this) {
            case CLOSE -> FunctionDescriptor.of(JAVA_INT, ADDRESS);
            case READ, WRITE -> FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG);
            case TRUNCATE -> FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG);
            case SYNC -> FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT);
            case SIZE -> FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);
        };
    }

    /** The function in a table, on a system of 64 bits. */
    MemorySegment in(MemorySegment table) {
        return table.get(ADDRESS, offset);
    }

    void put(MemorySegment table, MemorySegment function) {
        table.set(ADDRESS, offset, function);
    }
}
