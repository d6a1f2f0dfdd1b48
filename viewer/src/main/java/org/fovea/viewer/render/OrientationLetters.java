package org.fovea.viewer.render;

import java.util.List;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.study.FrameFacts;

/**
 * What lies towards each edge of a viewport: A(nterior), P(osterior), L(eft), R(ight), H(ead), F(eet) of the patient, two
 * letters where the plane is oblique (PS3.3 C.7.6.1.1.1). Empty where the file does not say.
 */
public record OrientationLetters(String left, String right, String top, String bottom) {

    public static final OrientationLetters UNKNOWN = new OrientationLetters("", "", "", "");

    /** A second letter is worth reading from about 17 degrees on. */
    private static final double WORTH_READING = 0.3;

    public static OrientationLetters of(FrameFacts facts, PixelMapping mapping) {
        String alongRow;
        String alongColumn;
        ImagePlane plane = facts.plane();
        if (plane != null) {
            alongRow = letters(plane.rowDirection());
            alongColumn = letters(plane.columnDirection());
        } else if (facts.patientOrientation().size() == 2) {
            alongRow = facts.patientOrientation().getFirst();
            alongColumn = facts.patientOrientation().getLast();
        } else {
            return UNKNOWN;
        }
        String right = towards(mapping.columnPerX(), alongRow, mapping.rowPerX(), alongColumn);
        String bottom = towards(mapping.columnPerY(), alongRow, mapping.rowPerY(), alongColumn);
        return new OrientationLetters(opposite(right), right, opposite(bottom), bottom);
    }

    /** Quarter turns only: a screen direction follows either a row or a column. */
    private static String towards(double columns, String alongRow, double rows, String alongColumn) {
        if (Math.abs(columns) > Math.abs(rows)) {
            return columns > 0 ? alongRow : opposite(alongRow);
        }
        return rows > 0 ? alongColumn : opposite(alongColumn);
    }

    /** The main directions of a unit vector in patient coordinates (LPS), the strongest first. */
    static String letters(Vector3 direction) {
        record Part(double amount, String letter) {}
        return List.of(
                        new Part(direction.x(), direction.x() > 0 ? "L" : "R"),
                        new Part(direction.y(), direction.y() > 0 ? "P" : "A"),
                        new Part(direction.z(), direction.z() > 0 ? "H" : "F"))
                .stream()
                .filter(part -> Math.abs(part.amount()) >= WORTH_READING)
                .sorted((a, b) -> Double.compare(Math.abs(b.amount()), Math.abs(a.amount())))
                .limit(2)
                .map(Part::letter)
                .reduce("", String::concat);
    }

    static String opposite(String letters) {
        StringBuilder turned = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            int at = "LRAPHF".indexOf(letters.charAt(i));
            turned.append(at < 0 ? letters.charAt(i) : "LRAPHF".charAt(at ^ 1));
        }
        return turned.toString();
    }
}
