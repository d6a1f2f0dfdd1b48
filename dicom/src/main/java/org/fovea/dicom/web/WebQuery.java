package org.fovea.dicom.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.net.MatchReader;
import org.fovea.dicom.net.QueryKeys;
import org.fovea.dicom.net.QueryLevel;
import org.fovea.dicom.net.Uid;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** QIDO-RS (PS3.18 10.6), page by page. */
final class WebQuery {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 10_000;
    private static final String ACCEPT = MediaType.DICOM_JSON;

    private final WebLine line;

    WebQuery(WebLine line) {
        this.line = line;
    }

    /** The answers, and whether the limit cut them short. */
    record Answers(List<DicomObject> matches, boolean more) {}

    /** Patients are no resource of their own, they are found by their studies. */
    Answers find(QueryLevel level, QueryKeys keys, int limit) throws IOException {
        return switch (level) {
            case PATIENT, STUDY -> pages("/studies", studyKeys(keys), Tag.STUDY_INSTANCE_UID, limit);
            case SERIES ->
                pages(
                        "/studies/" + uid(keys.studyInstanceUid()) + "/series",
                        seriesKeys(keys),
                        Tag.SERIES_INSTANCE_UID,
                        limit);
            case IMAGE -> instances(keys.studyInstanceUid(), keys.seriesInstanceUid(), limit);
        };
    }

    /** @param series empty for all of the study */
    Answers instances(String study, String series, int limit) throws IOException {
        String parent = "/studies/" + uid(study) + (series.isEmpty() ? "" : "/series/" + uid(series));
        StringJoiner query = new StringJoiner("&");
        fields(query, Tag.SOP_CLASS_UID, Tag.SERIES_INSTANCE_UID, Tag.INSTANCE_NUMBER, Tag.NUMBER_OF_FRAMES);
        return pages(parent + "/instances", query, Tag.SOP_INSTANCE_UID, limit);
    }

    /** Everything but the pixels of all instances (WADO-RS metadata), for archives that do not list them. */
    Answers metadata(String study, String series, int limit) throws IOException {
        String path = "/studies/" + uid(study) + (series.isEmpty() ? "" : "/series/" + uid(series)) + "/metadata";
        Page page = page(path, Tag.SOP_INSTANCE_UID, new HashSet<>(), limit);
        return new Answers(page.fresh(), page.beyond());
    }

    private Answers pages(String path, StringJoiner query, int identity, int limit) throws IOException {
        List<DicomObject> matches = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int offset = 0;
        for (int i = 0; i < MOST_PAGES; i++) {
            int wanted = (int) Math.min(PAGE, (long) limit - matches.size() + 1);
            StringJoiner paged = new StringJoiner("&").add("limit=" + wanted).add("offset=" + offset);
            if (query.length() > 0) {
                paged.merge(query);
            }
            Page page = page(path + "?" + paged, identity, known, limit - matches.size());
            matches.addAll(page.fresh());
            offset += page.said();
            if (page.beyond()) {
                return new Answers(matches, true);
            }
            // An archive may give shorter pages than it was asked for, and then says so; one that knows no pages
            // repeats.
            if (page.fresh().isEmpty() || (page.said() < wanted && !page.more())) {
                break;
            }
        }
        return new Answers(matches, false);
    }

    /**
     * One answer.
     *
     * @param said how many data sets it held
     * @param beyond whether it held more new ones than wanted
     * @param more whether the archive says that there are more
     */
    private record Page(List<DicomObject> fresh, int said, boolean beyond, boolean more) {}

    private Page page(String path, int identity, Set<String> known, int room) throws IOException {
        try (WebLine.Answer answer = line.get(path, ACCEPT)) {
            if (answer.status() == 204) {
                return new Page(List.of(), 0, false, false);
            }
            if (!answer.ok()) {
                throw new BadAnswer(line.failures().status(answer.status()));
            }
            if (!answer.type().json()) {
                throw line.failures().notDicomWeb(answer.type().name());
            }
            List<DicomObject> fresh = new ArrayList<>();
            int[] counts = {0, 0};
            JsonDataSets.read(answer.body(), one -> {
                counts[0]++;
                if (!known.add(one.text(identity))) {
                    return;
                }
                if (fresh.size() < room) {
                    fresh.add(one);
                } else {
                    counts[1]++;
                }
            });
            return new Page(fresh, counts[0], counts[1] > 0, answer.more());
        } catch (StreamConstraintsException large) {
            throw new BadAnswer(Problem.of(WebProblem.TOO_LARGE, line.archive().toString()));
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw line.failures().notDicomWeb("JSON?");
        }
    }

    private static StringJoiner studyKeys(QueryKeys keys) {
        StringJoiner query = new StringJoiner("&");
        key(query, "PatientID", keys.patientId());
        key(query, "PatientName", keys.patientName());
        key(query, "StudyDate", range(keys.from(), keys.to()));
        key(query, "ModalitiesInStudy", keys.modality());
        key(query, "AccessionNumber", keys.accessionNumber());
        key(query, "StudyInstanceUID", keys.studyInstanceUid());
        fields(
                query,
                Tag.STUDY_DESCRIPTION,
                MatchReader.MODALITIES_IN_STUDY,
                MatchReader.SERIES_OF_STUDY,
                MatchReader.INSTANCES_OF_STUDY);
        return query;
    }

    private static StringJoiner seriesKeys(QueryKeys keys) {
        StringJoiner query = new StringJoiner("&");
        key(query, "Modality", keys.modality());
        key(query, "SeriesInstanceUID", keys.seriesInstanceUid());
        fields(query, Tag.SERIES_DESCRIPTION, Tag.SERIES_NUMBER, MatchReader.INSTANCES_OF_SERIES);
        return query;
    }

    private static void key(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }

    private static void fields(StringJoiner query, int... tags) {
        for (int tag : tags) {
            query.add("includefield=%08X".formatted(tag));
        }
    }

    private static String uid(String text) {
        if (!Uid.isValid(text)) {
            throw new IllegalArgumentException("no UID: " + text);
        }
        return text;
    }

    private static String range(@Nullable LocalDate from, @Nullable LocalDate to) {
        String first = from == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(from);
        String last = to == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(to);
        return first.equals(last) ? first : first + "-" + last;
    }
}
