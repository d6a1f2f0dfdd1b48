package org.fovea.app.cli;

import org.fovea.app.Program;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Program.nameAndVersion(), "Java " + Runtime.version(), "Apache-2.0"};
    }
}
