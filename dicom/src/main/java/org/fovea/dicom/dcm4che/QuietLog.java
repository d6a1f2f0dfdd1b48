package org.fovea.dicom.dcm4che;

import org.aoju.bus.logger.AbstractAware;
import org.aoju.bus.logger.Log;
import org.aoju.bus.logger.LogFactory;
import org.aoju.bus.logger.level.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the toolkit's errors to slf4j and drops the rest. Its messages name tags and positions, never values. */
final class QuietLog extends AbstractAware {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(QuietLog.class);

    /** Makes this log for every class of the toolkit. */
    static final class Factory extends LogFactory {
        Factory() {
            super("quiet");
        }

        @Override
        public Log createLog(String name) {
            return new QuietLog(name);
        }

        @Override
        public Log createLog(Class<?> type) {
            return new QuietLog(type.getName());
        }
    }

    private final String name;

    private QuietLog(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isTrace() {
        return false;
    }

    @Override
    public boolean isDebug() {
        return false;
    }

    @Override
    public boolean isInfo() {
        return false;
    }

    @Override
    public boolean isWarn() {
        return false;
    }

    @Override
    public boolean isError() {
        return true;
    }

    @Override
    public void trace(String caller, @Nullable Throwable cause, String format, Object... values) {}

    @Override
    public void debug(String caller, @Nullable Throwable cause, String format, Object... values) {}

    @Override
    public void info(String caller, @Nullable Throwable cause, String format, Object... values) {}

    @Override
    public void warn(String caller, @Nullable Throwable cause, String format, Object... values) {}

    @Override
    public void error(String caller, @Nullable Throwable cause, String format, Object... values) {
        LOG.debug("{}: {}", name, format, cause);
    }

    @Override
    public void log(String caller, Level level, @Nullable Throwable cause, String format, Object... values) {
        if (level == Level.ERROR) {
            error(caller, cause, format, values);
        }
    }
}
