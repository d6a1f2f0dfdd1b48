package org.fovea.app.cases;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Patient;
import org.fovea.inference.model.ModelIdentity;
import org.fovea.inference.similar.EmbeddingBlock;
import org.fovea.inference.similar.Neighbour;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What networks' last layers but one said of the images of findings, and which images a network saw alike. Compared is only
 * what the same version of the same model said, which its checksum tells: another's numbers mean something else.
 */
public final class Embeddings {

    private static final Logger LOG = LoggerFactory.getLogger(Embeddings.class);

    /** What no question is compared with: the study that it is of, and what lies in the bin. */
    private static final String LEFT_OUT = """
            SELECT finding_key
              FROM series JOIN instance USING (series_key) JOIN finding USING (instance_key)
             WHERE study_key = ? OR study_key IN (SELECT study_key FROM study WHERE binned_at IS NOT NULL)""";

    /** In the order in which the index has them; the width tells nothing new, but without it they would be sorted. */
    private static final String OF_MODEL =
            "SELECT finding_key, features FROM embedding WHERE model_sha256 = ? AND width = ? ORDER BY finding_key";

    private final Database database;

    Embeddings(Database database) {
        this.database = database;
    }

    /** Keeps it unless it points nowhere or is not as wide as the model's others: the finding is worth more. */
    static void insert(Session session, long finding, ModelIdentity model, float[] embedding) throws SQLException {
        Optional<Integer> width = session.first(
                "SELECT width FROM embedding WHERE model_sha256 = ? LIMIT 1", row -> row.getInt(1), model.sha256());
        if (!EmbeddingBlock.comparable(embedding) || width.orElse(embedding.length) != embedding.length) {
            LOG.debug("{} gave {} values, kept are those of {}", model, embedding.length, width);
            return;
        }
        session.update(
                "INSERT INTO embedding (finding_key, model_sha256, width, features) VALUES (?, ?, ?, ?)",
                finding,
                model.sha256(),
                embedding.length,
                Floats.bytes(embedding));
    }

    /**
     * The studies with the images most like that of a finding, each by its nearest finding, the finding's own study and
     * those in the bin left out. {@link StoreProblem#UNKNOWN_FINDING} where there is no such finding, {@link
     * StoreProblem#NO_EMBEDDING} where it was kept without an embedding. Blocks; every embedding of the model is read.
     *
     * @param count at most so many
     */
    public Outcome<SimilarCases> like(UUID finding, int count) {
        return database.read(session -> like(session, finding, count)).then(found -> found);
    }

    private static Outcome<SimilarCases> like(Session session, UUID id, int count) throws SQLException {
        Optional<Long> key = Keys.finding(session, id.toString());
        if (key.isEmpty()) {
            return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_FINDING, id.toString()));
        }
        Finding finding = Findings.read(session, key.get());
        ModelIdentity model = finding.model();
        Optional<float[]> asked = session.first(
                "SELECT features FROM embedding WHERE finding_key = ?", row -> Floats.read(row.getBytes(1)), key.get());
        if (asked.isEmpty() || !EmbeddingBlock.comparable(asked.get())) {
            return Outcome.failure(Problem.of(StoreProblem.NO_EMBEDDING, model.id(), model.version()));
        }
        long most = session.number("SELECT count(*) FROM embedding WHERE model_sha256 = ?", model.sha256());
        try (EmbeddingBlock block = new EmbeddingBlock(asked.get().length, Math.toIntExact(most))) {
            List<Long> rows =
                    fill(session, block, model.sha256(), asked.get().length, Keys.studyOfFinding(session, key.get()));
            Patient patient = StudyRows.instance(session, finding.frame().sopInstanceUid())
                    .series()
                    .study()
                    .patient();
            List<SimilarCase> nearest = new ArrayList<>();
            for (Neighbour one : nearest(session, block, rows, asked.get(), count)) {
                nearest.add(similar(session, rows.get(one.row()), patient, one.cosine()));
            }
            return Outcome.success(new SimilarCases(finding, rows.size(), nearest));
        }
    }

    /** @return the finding of each row of the block */
    private static List<Long> fill(Session session, EmbeddingBlock block, String sha256, int width, long study)
            throws SQLException {
        Set<Long> leftOut = Set.copyOf(session.list(LEFT_OUT, row -> row.getLong(1), study));
        List<Long> rows = new ArrayList<>();
        session.each(
                OF_MODEL,
                row -> {
                    long finding = row.getLong(1);
                    float[] embedding = Floats.read(row.getBytes(2));
                    // A damaged page of the database may have left anything there.
                    if (!leftOut.contains(finding) && EmbeddingBlock.comparable(embedding)) {
                        block.add(embedding);
                        rows.add(finding);
                    }
                },
                sha256,
                width);
        return rows;
    }

    /** Of each study the nearest row. Asks for more rows until they are of enough studies. */
    private static List<Neighbour> nearest(
            Session session, EmbeddingBlock block, List<Long> rows, float[] asked, int count) throws SQLException {
        for (long wanted = count; ; wanted *= 4) {
            List<Neighbour> found = block.nearest(asked, (int) Math.min(wanted, block.rows()));
            Map<Long, Neighbour> first = new LinkedHashMap<>();
            for (Neighbour one : found) {
                first.putIfAbsent(Keys.studyOfFinding(session, rows.get(one.row())), one);
            }
            if (first.size() >= count || found.size() == block.rows()) {
                return first.values().stream().limit(count).toList();
            }
        }
    }

    private static SimilarCase similar(Session session, long key, Patient patient, double cosine) throws SQLException {
        Finding finding = Findings.read(session, key);
        Instance image = StudyRows.instance(session, finding.frame().sopInstanceUid());
        return new SimilarCase(finding, image, image.series().study().patient().sameAs(patient), cosine);
    }
}
