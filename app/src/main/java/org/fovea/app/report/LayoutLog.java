package org.fovea.app.report;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what the layout library has to say to the program's log; it would print to the console otherwise. */
final class LayoutLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger("org.fovea.app.report.layout");

    @Override
    public void log(String where, Level level, String message) {
        LOG.atLevel(level(level)).log("{}: {}", where, message);
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        LOG.atLevel(level(level)).setCause(cause).log("{}: {}", where, message);
    }

    @Override
    public void setLevel(String where, Level level) {
        LOG.debug("the program's log sets its own levels, not {} for {}", level, where);
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return LOG.isEnabledForLevel(level(diagnostic.getLevel()));
    }

    /** One step quieter than the library thinks: its warnings are about style rules, its news about itself. */
    private static org.slf4j.event.Level level(Level level) {
        return level.intValue() >= Level.SEVERE.intValue() ? org.slf4j.event.Level.WARN : org.slf4j.event.Level.DEBUG;
    }
}
