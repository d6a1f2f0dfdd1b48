package org.fovea.dicom.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.study.SeriesOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadPhantomTest {

    /** Of all files, one after the other. Changes with intent only, as UIDs stay and stored studies refer to them. */
    private static final String SHA_256 = "a226b62e2a296393474360be47263d4073b482ccf10e75571db9d78c50464de2";

    @Test
    void isTheSameOnEveryMachine(@TempDir Path folder) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : HeadPhantom.write(folder).orElseThrow()) {
            digest.update(Files.readAllBytes(file));
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(SHA_256);
    }

    @Test
    void isOneSeriesOfAHeadInSpaceThatSaysItIsAPhantom(@TempDir Path folder) {
        DicomFiles files = new DicomFiles();
        List<Instance> instances = new ArrayList<>();
        for (Path file : HeadPhantom.write(folder).orElseThrow()) {
            instances.add(files.instance(file).orElseThrow());
        }
        assertThat(SeriesOrder.sorted(instances)).isEqualTo(instances).hasSizeGreaterThanOrEqualTo(60);
        assertThat(instances).allMatch(Instance::phantom).allMatch(i -> i.rows() == 256 && i.columns() == 256);
        assertThat(instances)
                .extracting(Instance::series)
                .containsOnly(instances.getFirst().series());
        assertThat(instances.getFirst().series().study().patient().displayName())
                .isEqualTo("Phantom, Fovea");
        for (int i = 1; i < instances.size(); i++) {
            double step = instances.get(i).plane().alongNormal()
                    - instances.get(i - 1).plane().alongNormal();
            assertThat(step).isEqualTo(2.5);
        }
    }

    @Test
    void showsAnEnhancingMassOnTheLeftOnly(@TempDir Path folder) {
        List<Path> slices = HeadPhantom.write(folder).orElseThrow();
        LoadedFrame middle = new DicomFiles()
                .frame(slices.get((int) Math.round((Lesion.Z + 62) / 2.5)), 1)
                .orElseThrow();
        assertThat(brightest(middle, Lesion.X)).isGreaterThan(700);
        assertThat(brightest(middle, -Lesion.X)).isLessThan(600);
        assertThat(middle.facts().warnings()).isEmpty();
    }

    private static double brightest(LoadedFrame frame, double x) {
        GreyFrame grey = (GreyFrame) frame.pixels();
        double brightest = 0;
        for (int row = -18; row <= 18; row++) {
            for (int column = -18; column <= 18; column++) {
                int c = (int) Math.round(x / 0.9 + 127.5) + column;
                int r = (int) Math.round(Lesion.Y / 0.9 + 127.5) + row;
                brightest = Math.max(brightest, grey.outputAt(c, r));
            }
        }
        return brightest;
    }
}
