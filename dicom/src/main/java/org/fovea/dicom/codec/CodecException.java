package org.fovea.dicom.codec;

import java.io.IOException;

/** A codec stream that cannot be decoded; the message says what is wrong with it, in a few words for the reader. */
public final class CodecException extends IOException {
    private static final long serialVersionUID = 1;

    public CodecException(String message) {
        super(message);
    }
}
