package org.fovea.app.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.study.FrameTraits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What tells the frames of an instance apart as a column: JSON, empty where plane and type of the row say all. */
final class TraitsText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private TraitsText() {}

    static String of(List<FrameTraits> traits, @Nullable ImagePlane plane, List<String> imageType) {
        return traits.equals(usual(plane, imageType)) ? "" : JSON.writeValueAsString(traits);
    }

    static List<FrameTraits> read(String text, @Nullable ImagePlane plane, List<String> imageType) {
        return text.isEmpty() ? usual(plane, imageType) : JSON.readValue(text, new TypeReference<>() {});
    }

    private static List<FrameTraits> usual(@Nullable ImagePlane plane, List<String> imageType) {
        return List.of(FrameTraits.of(plane, imageType));
    }
}
