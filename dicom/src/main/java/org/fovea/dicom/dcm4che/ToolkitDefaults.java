package org.fovea.dicom.dcm4che;

import org.aoju.bus.image.galaxy.data.SpecificCharacterSet;
import org.aoju.bus.logger.LogFactory;

/** The toolkit's process-wide defaults, set before any of its classes parses or writes. Setting them twice is harmless. */
final class ToolkitDefaults {

    private ToolkitDefaults() {}

    /**
     * Character sets: the fork takes GB18030 for ASCII, which garbles names in objects that state no character set and
     * makes Japanese and Korean ones unwritable; Latin 1 holds ASCII and cures both. Logging: the fork logs at warning
     * level for each odd element, a flood on a hostile file, and fails to start its log where slf4j has no binding.
     */
    static void apply() {
        LogFactory.setCurrentLogFactory(new QuietLog.Factory());
        SpecificCharacterSet.setDefaultCharacterSet("ISO_IR 100");
    }
}
