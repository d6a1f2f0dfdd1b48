package org.fovea.inference.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets variables that a native library reads with {@code getenv}; Java's own view of the environment stays as it was. */
final class CEnvironment {

    private static final Logger LOG = LoggerFactory.getLogger(CEnvironment.class);

    private CEnvironment() {}

    /** Must be called before the library loads. Where the system refuses, the library merely talks more. */
    @SuppressWarnings("restricted")
    static void set(String name, String value) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            SymbolLookup lookup =
                    windows ? SymbolLookup.libraryLookup("ucrtbase", Arena.global()) : linker.defaultLookup();
            Optional<MemorySegment> function = lookup.find(windows ? "_putenv_s" : "setenv");
            if (function.isEmpty()) {
                return;
            }
            if (windows) {
                int unused = (int) linker.downcallHandle(
                                function.get(),
                                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                        .invokeExact(arena.allocateFrom(name), arena.allocateFrom(value));
            } else {
                int unused = (int) linker.downcallHandle(
                                function.get(),
                                FunctionDescriptor.of(
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.ADDRESS,
                                        ValueLayout.ADDRESS,
                                        ValueLayout.JAVA_INT))
                        .invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
            }
        } catch (Throwable refused) {
            LOG.debug("cannot set {} for native libraries", name, refused);
        }
    }
}
