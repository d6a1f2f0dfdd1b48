package org.fovea.app;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.fovea.dicom.memory.MemoryBudget;

/** What the program runs on. */
final class ThisMachine {

    /** Believed where the virtual machine does not say. */
    private static final long USUAL_BYTES = 8L << 30;

    private ThisMachine() {}

    static MemoryBudget budget() {
        long physical = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : USUAL_BYTES;
        return MemoryBudget.of(physical, Runtime.getRuntime().maxMemory());
    }
}
