package org.fovea.app.hanging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.study.DisplayFacts;
import org.fovea.dicom.study.FrameTiming;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.Study;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ImageStack;
import org.junit.jupiter.api.Test;

class HangingPlanTest {

    private static final List<HangingProtocol> SHIPPED = Protocols.shipped();

    private static Hangable hangable(
            int prior, String modality, String part, String description, String view, String side, String rows) {
        Study study = new Study("1." + prior, new Patient("7", "A^B", "F", null), null, null, "", "", "", "");
        String uid = "1." + prior + "." + Math.abs((description + view + side).hashCode());
        Series series = new Series(uid, study, modality, 1, description, part, "", "");
        Instance instance = new Instance(uid + ".1", "", series, Path.of("a"), "", 1, 8, 8, 1, null, List.of(), false);
        ImageStack images = new ImageStack(List.of(new FrameSlot(instance, 1)));
        DisplayFacts facts = new DisplayFacts(
                side, view, part, rows.isEmpty() ? List.of() : List.of(rows, "F"), FrameTiming.UNKNOWN, List.of());
        return new Hangable(prior, new SeriesStack(series, List.of(), images), images, Optional.of(facts));
    }

    private static List<String> hung(List<Hangable> offered) {
        HangingProtocol protocol = HangingProtocol.best(SHIPPED, offered).orElseThrow();
        return HangingPlan.of(protocol, offered).places().stream()
                .map(place -> place.map(there -> there.shown().prior()
                                + " "
                                + there.shown().series().series().description()
                                + there.shown().laterality()
                                + there.shown().view()
                                + (there.mirrored() ? " mirrored " : " ")
                                + there.side())
                        .orElse("-"))
                .toList();
    }

    @Test
    void mammogramsHangWithTheChestWallsInTheMiddleInAnyOrderOfTheFile() {
        List<Hangable> breasts = new ArrayList<>(List.of(
                hangable(0, "MG", "BREAST", "", "MLO", "L", "A"),
                hangable(0, "MG", "BREAST", "", "CC", "R", "A"),
                hangable(0, "MG", "BREAST", "", "MLO", "R", "P"),
                hangable(0, "MG", "BREAST", "", "CC", "L", "P")));
        for (int i = 0; i < 4; i++) {
            Collections.rotate(breasts, 1);
            assertThat(hung(breasts))
                    .containsExactly("0 RCC mirrored RIGHT", "0 LCC mirrored LEFT", "0 RMLO RIGHT", "0 LMLO LEFT");
        }
    }

    @Test
    void aMissingViewLeavesItsCellEmpty() {
        assertThat(hung(List.of(
                        hangable(0, "MG", "BREAST", "", "CC", "R", "P"),
                        hangable(0, "MG", "BREAST", "", "MLO", "R", "P"))))
                .containsExactly("0 RCC RIGHT", "-", "0 RMLO RIGHT", "-");
    }

    @Test
    void theChestHangsFrontBeforeSide() {
        assertThat(hung(List.of(
                        hangable(0, "DX", "CHEST", "", "LL", "", ""), hangable(0, "DX", "CHEST", "", "PA", "", ""))))
                .containsExactly("0 PA MIDDLE", "0 LL MIDDLE");
    }

    @Test
    void aPriorStandsBesideWhatItResembles() {
        List<Hangable> offered = List.of(
                hangable(0, "MR", "HEAD", "AX T2 FLAIR", "", "", ""),
                hangable(0, "MR", "HEAD", "SAG T1", "", "", ""),
                hangable(1, "MR", "HEAD", "SAG T1 MPRAGE", "", "", ""),
                hangable(1, "MR", "HEAD", "FLAIR AX", "", "", ""),
                hangable(2, "MR", "HEAD", "AX T2 FLAIR", "", "", ""));
        assertThat(hung(offered))
                .containsExactly(
                        "0 AX T2 FLAIR MIDDLE", "1 FLAIR AX MIDDLE", "0 SAG T1 MIDDLE", "1 SAG T1 MPRAGE MIDDLE");
    }

    @Test
    void theClosestProtocolWinsAndOfEqualsTheReadersOwn() {
        List<Hangable> two =
                List.of(hangable(0, "MR", "HEAD", "A", "", "", ""), hangable(0, "MR", "HEAD", "B", "", "", ""));
        assertThat(HangingProtocol.best(SHIPPED, two).orElseThrow().id()).isEqualTo("mr-two");
        HangingProtocol own = new HangingProtocol(
                "own",
                Map.of("en", "Own"),
                SHIPPED.stream()
                        .filter(protocol -> protocol.id().equals("mr-two"))
                        .findFirst()
                        .orElseThrow()
                        .match(),
                Layout.grid(2, 1),
                List.of());
        List<HangingProtocol> all = new ArrayList<>(SHIPPED);
        all.add(own);
        assertThat(HangingProtocol.best(all, two)).contains(own);
        assertThat(HangingProtocol.best(SHIPPED, List.of(hangable(0, "XA", "", "A", "", "", ""))))
                .as("nobody made one for it")
                .isEmpty();
        assertThat(HangingProtocol.best(SHIPPED, List.of())).isEmpty();
    }

    @Test
    void nothingIsHungTwice() {
        List<Hangable> one =
                List.of(hangable(0, "CT", "CHEST", "A", "", "", ""), hangable(1, "CT", "CHEST", "A", "", "", ""));
        assertThat(hung(one)).containsExactly("0 A MIDDLE", "1 A MIDDLE");
    }
}
