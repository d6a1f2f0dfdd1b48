package org.fovea.dicom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonDataSetsTest {

    private static List<DicomObject> read(String json) {
        List<DicomObject> sets = new ArrayList<>();
        JsonDataSets.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), sets::add);
        return sets;
    }

    @Test
    void valuesOfEveryKindAreRead() {
        DicomObject object = read("""
                [{"00100010": {"vr": "PN", "Value": [{"Alphabetic": "Wang^XiaoDong", "Ideographic": "王^小东"}]},
                  "00080061": {"vr": "CS", "Value": ["CT", null, "MR"]},
                  "00201208": {"Value": [42], "vr": "IS"},
                  "00280030": {"vr": "DS", "Value": [0.5, "0.25"]},
                  "00081140": {"Value": [{"00081155": {"vr": "UI", "Value": ["1.2.3"]}}], "vr": "SQ"},
                  "7FE00010": {"vr": "OB", "InlineBinary": "AQID"},
                  "00080018": {"vr": "UI", "BulkDataURI": "file:///etc/passwd"},
                  "nonsense": [[{}]], "00200010": "SH", "00080020": {"vr": "DA"}}]
                """).getFirst();
        assertThat(object.text(Tag.PATIENT_NAME)).isEqualTo("Wang^XiaoDong=王^小东");
        assertThat(object.texts(0x00080061)).containsExactly("CT", "", "MR");
        assertThat(object.integer(0x00201208, 0)).isEqualTo(42);
        assertThat(object.decimals(Tag.PIXEL_SPACING)).containsExactly(0.5, 0.25);
        assertThat(object.item(0x00081140).text(Tag.REFERENCED_SOP_INSTANCE_UID))
                .isEqualTo("1.2.3");
        assertThat(object.bytes(Tag.PIXEL_DATA)).containsExactly(1, 2, 3);
        assertThat(object.has(Tag.SOP_INSTANCE_UID)).isFalse();
        assertThat(object.has(Tag.STUDY_DATE)).isFalse();
        assertThat(object.elements()).hasSize(8);
    }

    @Test
    void oneOrNoneMayStandAlone() {
        assertThat(read("")).isEmpty();
        assertThat(read("[]")).isEmpty();
        assertThat(read("7")).isEmpty();
        assertThat(read("{}")).hasSize(1);
        assertThat(read("[1, [{}], {}]")).hasSize(1);
    }

    @Test
    void whatPassesTheLimitsEnds() {
        String deep = "{\"00081140\":{\"vr\":\"SQ\",\"Value\":[".repeat(5000);
        assertThatThrownBy(() -> read("[" + deep)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(JacksonException.class);
        String longText = "{\"00100010\":{\"vr\":\"LO\",\"Value\":[\"" + "x".repeat(5 << 20) + "\"]}}";
        assertThatThrownBy(() -> read(longText)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read("[{\"" + "y".repeat(1000) + "\":1}]")).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read("[{\"00201208\":{\"Value\":[" + "9".repeat(1000) + "]}}]"))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read("<html>")).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read("[{\"0010")).isInstanceOf(JacksonException.class);
    }

    @Property(tries = 500)
    void noTextDoesMoreThanFail(@ForAll @StringLength(max = 40) String text) {
        for (String json :
                new String[] {text, "[{\"00100010\":" + text, "[{\"00100010\":{\"vr\":\"SQ\",\"Value\":[{" + text}) {
            try {
                read(json);
            } catch (JacksonException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }
}
