package org.fovea.app.cases;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * What readers wrote about studies, in versions. The newest version is a draft and changes with every save, until it is
 * exported or signed; from then on it is kept as it stands. After an export the next save begins a new version. After a
 * signature nothing follows but an addendum, or a version that says why the report was opened again.
 */
public final class Reports {

    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    /**
     * Keeps the reader's text as it is now.
     *
     * @param sections replace those of the draft; sections left out are empty afterwards. An addendum keeps its own
     *     section only
     * @return the draft; or {@link StoreProblem#UNKNOWN_STUDY}, or {@link StoreProblem#REPORT_SIGNED} where nobody has
     *     begun an addendum
     */
    public Outcome<ReportText> saveDraft(
            String studyInstanceUid,
            Language language,
            Map<ReportSection, String> sections,
            String author,
            Instant now) {
        return writing(studyInstanceUid, (session, study, history) -> {
            if (history.state() == ReportState.SIGNED) {
                return Outcome.failure(Problem.of(StoreProblem.REPORT_SIGNED, studyInstanceUid));
            }
            return begin(session, study, history.draft(), Draft.after(history, language, sections, author), now);
        });
    }

    /**
     * Keeps the text and signs it in one step, so that nothing is signed but what the reader saw: from now on it stays as
     * it is. A version that was exported with the same text is signed itself.
     *
     * @param sections as in {@link #saveDraft}
     * @return the signed version; or {@link StoreProblem#UNKNOWN_STUDY}, {@link StoreProblem#NOTHING_TO_SIGN} where there
     *     is no text, {@link StoreProblem#REPORT_SIGNED} where it is signed already
     */
    public Outcome<ReportText> sign(
            String studyInstanceUid, Language language, Map<ReportSection, String> sections, Signature signature) {
        return writing(studyInstanceUid, (session, study, history) -> {
            if (history.state() == ReportState.SIGNED) {
                return Outcome.failure(Problem.of(StoreProblem.REPORT_SIGNED, studyInstanceUid));
            }
            Draft draft = Draft.after(history, language, sections, signature.by());
            if (draft.blank()) {
                return Outcome.failure(Problem.of(StoreProblem.NOTHING_TO_SIGN, studyInstanceUid));
            }
            if (history.newest().filter(draft::stands).isEmpty()) {
                begin(session, study, history.draft(), draft, signature.at());
            }
            session.update(
                    """
                    UPDATE report SET state = 'SIGNED', signed_by = ?, signed_at = ?, changed_at = ?
                     WHERE study_key = ? AND version = (SELECT max(version) FROM report WHERE study_key = ?)""",
                    signature.by(),
                    signature.at().toEpochMilli(),
                    signature.at().toEpochMilli(),
                    study,
                    study);
            AuditTrail.append(session, AuditAction.REPORT_SIGNED, study, "by=" + signature.by(), signature.at());
            return Outcome.success(signature);
        });
    }

    /** Begins an addendum to a signed report, or says with {@link StoreProblem#NOT_SIGNED} that there is none. */
    public Outcome<ReportText> beginAddendum(String studyInstanceUid, String author, Instant now) {
        return follow(studyInstanceUid, ReportOrigin.ADDENDUM, author, now);
    }

    /**
     * Opens a signed report again: a new version begins with its text and what was added to it; the signed versions stay
     * in the history.
     *
     * @return the new draft, or {@link StoreProblem#NOT_SIGNED}
     */
    public Outcome<ReportText> reopen(
            String studyInstanceUid, ReportOrigin.Reopened reason, String author, Instant now) {
        return follow(studyInstanceUid, reason, author, now);
    }

    private Outcome<ReportText> follow(String studyInstanceUid, ReportOrigin origin, String author, Instant now) {
        return writing(studyInstanceUid, (session, study, history) -> {
            if (history.state() != ReportState.SIGNED) {
                return Outcome.failure(Problem.of(StoreProblem.NOT_SIGNED, studyInstanceUid));
            }
            Language language = history.newest().orElseThrow().language();
            Draft draft = new Draft(language, history.folded(), author, origin);
            if (origin instanceof ReportOrigin.Reopened) {
                String detail = "by=" + author + " reason=" + ReportRows.reason(origin);
                AuditTrail.append(session, AuditAction.REPORT_REOPENED, study, detail, now);
            }
            return begin(session, study, Optional.empty(), draft, now);
        });
    }

    /**
     * Freezes the open text because a document now holds it; {@link StoreProblem#UNKNOWN_STUDY} without a text. An addendum
     * stands in no document before it is signed, so it stays open.
     *
     * @param form of the document, for the audit trail
     */
    public Outcome<ReportText> markExported(String studyInstanceUid, String form, Instant now) {
        return changing(studyInstanceUid, (session, study, history) -> {
            AuditTrail.append(session, AuditAction.REPORT_EXPORTED, study, "form=" + form, now);
            return Outcome.success(session.update("""
                    UPDATE report SET state = 'EXPORTED', changed_at = ?
                     WHERE study_key = ? AND state = 'DRAFT' AND origin <> 'ADDENDUM'""", now.toEpochMilli(), study));
        });
    }

    /** Every version of a study's report. */
    public Outcome<ReportHistory> history(String studyInstanceUid) {
        return database.read(session -> ReportRows.history(session, studyInstanceUid));
    }

    /** What a draft holds. */
    private record Draft(Language language, Map<ReportSection, String> sections, String author, ReportOrigin origin) {

        Draft {
            boolean addendum = origin instanceof ReportOrigin.Addendum;
            Map<ReportSection, String> own = new EnumMap<>(ReportSection.class);
            sections.forEach((section, text) -> {
                if (addendum == (section == ReportSection.ADDENDUM)) {
                    own.put(section, text);
                }
            });
            sections = own;
        }

        /** What the open version becomes, or the one that follows where none is open. */
        static Draft after(
                ReportHistory history, Language language, Map<ReportSection, String> sections, String author) {
            ReportOrigin origin = history.draft().map(ReportText::origin).orElse(ReportOrigin.WRITTEN);
            return new Draft(language, sections, author, origin);
        }

        boolean blank() {
            return sections.values().stream().allMatch(String::isBlank);
        }

        /** Whether a version says the same. */
        boolean stands(ReportText version) {
            return version.language() == language && version.sections().equals(sections);
        }
    }

    /** A change that looks at what there is first. */
    private interface Change {
        Outcome<?> make(Session session, long study, ReportHistory history) throws SQLException;
    }

    /** A change that is a radiologist's to make. */
    private Outcome<ReportText> writing(String studyInstanceUid, Change change) {
        return database.acting().may(Role.RADIOLOGIST).then(allowed -> changing(studyInstanceUid, change));
    }

    /** The newest version after the change. */
    private Outcome<ReportText> changing(String studyInstanceUid, Change change) {
        return database.write(session -> {
            Optional<Long> study = Keys.study(session, studyInstanceUid);
            if (study.isEmpty()) {
                return unknown(studyInstanceUid);
            }
            ReportHistory before = ReportRows.history(session, studyInstanceUid);
            if (change.make(session, study.get(), before) instanceof Outcome.Failure<?>(Problem problem)) {
                return Outcome.failure(problem);
            }
            StudySummary.refresh(session, study.get());
            return ReportRows.history(session, studyInstanceUid)
                    .newest()
                    .map(Outcome::success)
                    .orElseGet(() -> unknown(studyInstanceUid));
        });
    }

    private static Outcome<ReportText> unknown(String studyInstanceUid) {
        return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_STUDY, studyInstanceUid));
    }

    private static Outcome<Long> begin(Session session, long study, Optional<ReportText> open, Draft draft, Instant now)
            throws SQLException {
        long report = open.isPresent()
                ? session.number(
                        """
                        UPDATE report SET language = ?, author = ?, changed_at = ?
                         WHERE study_key = ? AND version = ? RETURNING report_key""",
                        draft.language().code(),
                        draft.author(),
                        now.toEpochMilli(),
                        study,
                        open.get().version())
                : session.number(
                        """
                        INSERT INTO report (study_key, version, origin, reason, language, state, author, created_at,
                                changed_at)
                        VALUES (?, (SELECT coalesce(max(version), 0) + 1 FROM report WHERE study_key = ?), ?, ?, ?,
                                'DRAFT', ?, ?, ?)
                        RETURNING report_key""",
                        study,
                        study,
                        ReportRows.word(draft.origin()),
                        ReportRows.reason(draft.origin()),
                        draft.language().code(),
                        draft.author(),
                        now.toEpochMilli(),
                        now.toEpochMilli());
        session.update("DELETE FROM report_section WHERE report_key = ?", report);
        for (Map.Entry<ReportSection, String> section : draft.sections().entrySet()) {
            session.update(
                    "INSERT INTO report_section (report_key, section, text) VALUES (?, ?, ?)",
                    report,
                    section.getKey().name(),
                    section.getValue());
        }
        return Outcome.success(report);
    }
}
