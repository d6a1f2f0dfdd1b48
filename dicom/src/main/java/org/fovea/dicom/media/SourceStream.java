package org.fovea.dicom.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file being copied, whose failures can be told from those of the disc that it is copied to. */
final class SourceStream extends FilterInputStream {

    /** The file, not the disc, failed. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        Broken(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    SourceStream(Path file) throws Broken {
        super(opened(file));
    }

    private static InputStream opened(Path file) throws Broken {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    @Override
    public int read() throws Broken {
        try {
            return super.read();
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws Broken {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw new Broken(e);
        }
    }
}
