package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.util.List;
import org.fovea.dicom.study.ReadProblem;

/** A read ended before its end; the boundary adds the file's name in front of the facts. */
final class Stopped extends IOException {
    private static final long serialVersionUID = 1;
    private final ReadProblem reason;
    private final transient List<String> facts;

    Stopped(ReadProblem reason, String... facts) {
        super(reason.name());
        this.reason = reason;
        this.facts = List.of(facts);
    }

    ReadProblem reason() {
        return reason;
    }

    List<String> facts() {
        return facts;
    }
}
