package org.fovea.app.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fovea.app.cases.ReportSection;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.report.ImageReference;
import org.fovea.dicom.report.MeasuredMark;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Study;
import org.fovea.inference.engine.DeviceUse;
import org.fovea.inference.model.ModelIdentity;

/** Reports to test with. */
final class Reports {

    static final ModelIdentity MODEL = new ModelIdentity(
            "brain-mr-tumour", "1.0.0", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    static final DeviceUse DEVICE = new DeviceUse("CPU", "TensorFlow 2.16.2", "no GPU listed");

    private Reports() {}

    static ReportContent english() {
        return content(
                "Example University Hospital",
                new Patient("FV-000317", "Andersson^Karin", "F", LocalDate.of(1968, 3, 9)),
                written(
                        "Dr. J. Okafor",
                        "A contrast-enhancing extra-axial mass of 31 x 27 mm lies along the right frontal convexity with a "
                                + "broad dural base. The adjacent cortex is displaced; there is little oedema. The ventricles "
                                + "are of normal width and midline. No second lesion.",
                        "Right frontal convexity meningioma, to be compared with the prior examination of 2024."),
                new Decision.Corrected("meningioma", "Broad dural base and dural tail on slices 40 to 46."),
                "glioma",
                "Slice 42 of 80: largest diameter, drawn by the reader",
                "Slice 42 of 80: what moved the network towards glioma",
                false);
    }

    static ReportContent chinese() {
        return content(
                "示例大学附属医院",
                new Patient("FV-000317", "Wang^Xiaodong=王^小東=", "M", LocalDate.of(1968, 3, 9)),
                written(
                        "李明医师",
                        "右额叶凸面可见一脑外肿块，大小约 31 x 27 mm，宽基底附着于硬脑膜，增强扫描呈明显均匀强化。" + "邻近脑皮质受压移位，周围水肿轻微。脑室大小正常，中线结构居中。未见其他病灶。",
                        "右额叶凸面脑膜瘤可能性大，建议与 2024 年旧片“对比”。"),
                new Decision.Corrected("脑膜瘤", "第 40 至 46 层可见宽基底及“脑膜尾征”。"),
                "胶质瘤",
                "第 42 层，共 80 层：最大径（医师标注）",
                "第 42 层，共 80 层：使模型倾向“胶质瘤”的区域",
                true);
    }

    /** Findings and impression, not signed. */
    static Reading written(String reader, String findings, String impression) {
        return new Reading(
                reader,
                Map.of(ReportSection.FINDINGS, findings, ReportSection.IMPRESSION, impression),
                null,
                List.of());
    }

    private static ReportContent content(
            String institution,
            Patient patient,
            Reading reading,
            Decision decision,
            String label,
            String marked,
            String explained,
            boolean phantom) {
        Study study = new Study(
                "1.2.3.4",
                patient,
                LocalDate.of(2026, 11, 20),
                LocalTime.of(14, 3),
                "MR head with contrast",
                "A-2026-11873",
                institution,
                "Silva^Ana^Maria");
        return new ReportContent(
                study,
                new Technique("MR", "BRAIN", "Example Scanner 3T", List.of("T1 3D tra +C", "T2 tse tra"), 160),
                reading,
                List.of(new AiFinding(
                        decision, MODEL, DEVICE, label, 0.874, new AiFinding.Place("T1 3D tra +C", 42, 80))),
                List.of(MeasuredMark.length(
                        "Length 1",
                        "2.25.77",
                        31.25,
                        new ImagePoint(1, 2),
                        new ImagePoint(3, 4),
                        new ImageReference("1.2.3.4", "1.2.3.5", "1.2.840.10008.5.1.4.1.1.4", "1.2.3.6", 0))),
                List.of(
                        new KeyImage(picture(false), marked, null),
                        new KeyImage(picture(true), explained, new HeatLegend(INFERNO))),
                ZonedDateTime.of(2026, 11, 20, 15, 41, 0, 0, ZoneId.of("Europe/Stockholm")),
                "Fovea 0.1.0",
                phantom);
    }

    static ReportContent with(ReportContent content, Reading reading, List<AiFinding> findings) {
        return new ReportContent(
                content.study(),
                content.technique(),
                reading,
                findings,
                content.measured(),
                content.keyImages(),
                content.created(),
                content.program(),
                content.phantom());
    }

    static final List<Color> INFERNO = IntStream.of(0x000004, 0x420A68, 0x932667, 0xDD513A, 0xFCA50A, 0xFCFFA4)
            .mapToObj(Color::new)
            .toList();

    private static BufferedImage picture(boolean heat) {
        BufferedImage picture = new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0xB8B8B8));
        graphics.fillOval(90, 50, 460, 540);
        graphics.setColor(new Color(0x5A5A5A));
        graphics.fillOval(115, 78, 410, 484);
        graphics.setColor(new Color(0xD8D8D8));
        graphics.fillOval(370, 160, 110, 96);
        if (heat) {
            graphics.setColor(new Color(252, 165, 10, 102));
            graphics.fillOval(340, 130, 170, 156);
        } else {
            graphics.setColor(new Color(0xF5C542));
            graphics.drawLine(370, 208, 480, 208);
            graphics.drawString("31.0 mm", 486, 212);
        }
        graphics.dispose();
        return picture;
    }
}
