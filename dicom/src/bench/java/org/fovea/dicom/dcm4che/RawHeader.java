package org.fovea.dicom.dcm4che;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/** The toolkit's own reader without anything of ours around it, to be measured beside. */
public final class RawHeader {

    private RawHeader() {}

    /** @return what it made of everything before the pixels */
    public static Object read(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file));
                ImageInputStream in = new ImageInputStream(stream)) {
            in.setIncludeBulkData(ImageInputStream.IncludeBulkData.NO);
            in.readFileMetaInformation();
            return in.readDataset(-1, Tag.PixelData);
        }
    }
}
