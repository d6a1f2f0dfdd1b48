package org.fovea.dicom.privacy;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Basic Application Level Confidentiality Profile (PS3.15 E.2) with options. Where options disagree about an attribute,
 * moving a date goes before keeping it, keeping before cleaning, and cleaning before the Basic Profile.
 */
public final class ConfidentialityProfile {

    private static final Set<String> DATES = Set.of("DA", "DT", "TM");
    private static final Set<String> TEXTS = Set.of("LO", "LT", "PN", "SH", "ST", "UC", "UT");

    private static final int ACQUISITION_CONTEXT_SEQUENCE = 0x00400555;

    private final ActionTable table = ActionTable.read();
    private final Set<ProfileOption> options;

    /** @throws IllegalArgumentException where dates were to be both kept and moved */
    public ConfidentialityProfile(Set<ProfileOption> options) {
        if (options.containsAll(Set.of(ProfileOption.RETAIN_FULL_DATES, ProfileOption.RETAIN_MODIFIED_DATES))) {
            throw new IllegalArgumentException("dates cannot be both kept and moved");
        }
        EnumSet<ProfileOption> chosen = EnumSet.noneOf(ProfileOption.class);
        chosen.addAll(options);
        this.options = chosen;
    }

    /** The edition of the standard whose action table is followed. */
    public String edition() {
        return ActionTable.EDITION;
    }

    public boolean has(ProfileOption option) {
        return options.contains(option);
    }

    /** The chosen options in the order of their declaration. */
    public Set<ProfileOption> options() {
        return EnumSet.copyOf(options.isEmpty() ? EnumSet.noneOf(ProfileOption.class) : options);
    }

    /**
     * What is done to an attribute.
     *
     * @param tag {@code 0xggggeeee}
     * @param vr value representation in the object at hand, for example {@code PN}
     * @param known the data dictionary knows the attribute; what neither it nor the table knows is removed
     */
    public Action action(int tag, String vr, boolean known) {
        int group = tag >>> 16;
        // A plane or curve without its data is no longer one, so the whole group goes; group lengths are long retired.
        if (group >>> 8 == 0x60 || group >>> 8 == 0x50 || (tag & 0xffff) == 0) {
            return Action.REMOVE;
        }
        TableRow row = table.row(tag);
        if (row == null) {
            return unlisted(vr, known);
        }
        if (has(ProfileOption.RETAIN_MODIFIED_DATES)
                && row.options().containsKey(ProfileOption.RETAIN_MODIFIED_DATES)) {
            return DATES.contains(vr) ? Action.SHIFT_DATE : basic(row, tag, vr);
        }
        ActionCode strongest = strongest(row);
        if (strongest == null) {
            return basic(row, tag, vr);
        }
        Action action = strongest.action();
        return action == Action.CLEAN && !cleanable(vr) ? basic(row, tag, vr) : action;
    }

    /**
     * Removed or emptied, as the object's definition allows: a sequence without an item is allowed only where it is of type 2.
     * Of those that the table leaves open so, PS3.3 has Acquisition Context Sequence as type 2 in every module that has it,
     * and Referenced Study Sequence as type 1C or 3.
     */
    private static Action basic(TableRow row, int tag, String vr) {
        return row.basic() == ActionCode.X_Z && vr.equals("SQ") && tag != ACQUISITION_CONTEXT_SEQUENCE
                ? Action.REMOVE
                : row.basic().action();
    }

    private static Action unlisted(String vr, boolean known) {
        if (!known) {
            return Action.REMOVE;
        }
        // The table means to list every name of a person; one that it misses is no reason to let it pass.
        return vr.equals("PN") ? Action.DUMMY : Action.KEEP;
    }

    private @Nullable ActionCode strongest(TableRow row) {
        Set<ActionCode> codes = EnumSet.noneOf(ActionCode.class);
        options.stream().map(row.options()::get).filter(Objects::nonNull).forEach(codes::add);
        if (codes.contains(ActionCode.K)) {
            return ActionCode.K;
        }
        return codes.contains(ActionCode.C) ? ActionCode.C : null;
    }

    /** Titles of application entities and binary values cannot be cleaned without knowing what they mean. */
    private static boolean cleanable(String vr) {
        return TEXTS.contains(vr) || vr.equals("SQ");
    }
}
