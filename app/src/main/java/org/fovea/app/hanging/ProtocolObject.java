package org.fovea.app.hanging;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.app.words.Language;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.hanging.AttributeChoice;
import org.fovea.dicom.hanging.DisplaySet;
import org.fovea.dicom.hanging.HangingSubject;
import org.fovea.dicom.hanging.ImageBox;
import org.fovea.dicom.hanging.ImageSet;
import org.fovea.dicom.hanging.StoredHanging;
import org.fovea.dicom.study.ViewName;
import org.fovea.viewer.render.Side;

/**
 * A hanging protocol object of another program as one of ours: its first presentation group, in one window. What it asks
 * for beyond that is remembered by the standard's names, so that the reader can be told.
 */
final class ProtocolObject {

    private static final String MAMMOGRAPHY = "MG";
    private static final String TILED = "TILED";

    /** How slices are laid out anyway, by the rows' direction and the columns'. */
    private static final Set<List<String>> USUAL = Set.of(List.of("L", "P"), List.of("L", "F"), List.of("P", "F"));

    private final StoredHanging stored;
    private final Set<String> unfollowed = new LinkedHashSet<>();
    private final Set<String> bodyParts = new TreeSet<>();

    private ProtocolObject(StoredHanging stored) {
        this.stored = stored;
    }

    /**
     * What can be hung by.
     *
     * @param unfollowed names of attributes of the standard; empty where all is followed
     */
    record Taken(HangingProtocol protocol, List<String> unfollowed) {}

    /** Empty where its boxes make no layout. */
    static Optional<Taken> of(String id, StoredHanging stored) {
        return new ProtocolObject(stored).taken(id);
    }

    private Optional<Taken> taken(String id) {
        int first =
                stored.displaySets().stream().mapToInt(DisplaySet::group).min().orElse(1);
        List<DisplaySet> shown = stored.displaySets().stream()
                .filter(set -> set.group() == first)
                .toList();
        note(shown.size() < stored.displaySets().size(), "Display Set Presentation Group");
        note(stored.screens() > 1, "Number of Screens");
        List<ImageBox> boxes =
                shown.stream().flatMap(set -> set.boxes().stream()).toList();
        return BoxLayout.of(boxes).map(arranged -> {
            List<CellRule> rules = arranged.boxes().stream()
                    .map(box -> rule(owner(shown, box), box))
                    .toList();
            Map<String, String> names = Map.of(Language.ENGLISH.code(), stored.name());
            HangingProtocol protocol = new HangingProtocol(id, names, match(rules), arranged.layout(), rules);
            return new Taken(protocol, List.copyOf(unfollowed));
        });
    }

    /** No two sets have the same box: boxes of a layout do not overlap. */
    private static DisplaySet owner(List<DisplaySet> sets, ImageBox box) {
        return sets.stream()
                .filter(set -> set.boxes().contains(box))
                .findFirst()
                .orElseThrow();
    }

    private ProtocolMatch match(List<CellRule> rules) {
        for (HangingSubject subject : stored.subjects()) {
            if (!subject.region().isEmpty()) {
                bodyParts.add(subject.region().toUpperCase(Locale.ROOT));
            }
            note(!subject.laterality().isEmpty(), "Laterality");
            note(!subject.procedure().isEmpty(), "Procedure Code Sequence");
        }
        Set<String> views = rules.stream()
                .filter(rule -> rule.prior() == 0 && rule.views().size() == 1)
                .flatMap(rule -> rule.views().stream())
                .collect(Collectors.toSet());
        return new ProtocolMatch(modalities().collect(Collectors.toSet()), bodyParts, views, 0, 0, stored.priors());
    }

    private Stream<String> modalities() {
        return stored.subjects().stream().map(HangingSubject::modality).filter(modality -> !modality.isEmpty());
    }

    private CellRule rule(DisplaySet set, ImageBox box) {
        unfollowed.addAll(set.further());
        note(box.layout().equals(TILED), "Image Box Layout Type " + TILED);
        Optional<ImageSet> images = stored.imageSet(set.imageSet());
        note(images.isEmpty(), "Image Set Number");
        Set<String> modalities = new HashSet<>();
        Set<String> views = new HashSet<>();
        Set<String> lateralities = new HashSet<>();
        Set<String> words = new HashSet<>();
        Stream.concat(images.stream().flatMap(of -> of.selectors().stream()), set.filters().stream())
                .forEach(choice -> {
                    switch (followed(choice)) {
                        case Tag.MODALITY -> narrow(modalities, choice.texts());
                        case Tag.VIEW_POSITION -> narrow(views, choice.texts());
                        case Tag.VIEW_CODE_SEQUENCE -> {
                            List<String> named = choice.texts().stream()
                                    .map(ViewName::ofCode)
                                    .filter(view -> !view.isEmpty())
                                    .toList();
                            note(named.isEmpty(), name(choice));
                            narrow(views, named);
                        }
                        case Tag.IMAGE_LATERALITY, Tag.LATERALITY -> narrow(lateralities, choice.texts());
                        case Tag.SERIES_DESCRIPTION -> narrow(words, choice.texts());
                        case Tag.BODY_PART_EXAMINED ->
                            choice.texts().forEach(part -> bodyParts.add(part.toUpperCase(Locale.ROOT)));
                        default -> unfollowed.add(name(choice));
                    }
                });
        return new CellRule(
                prior(images),
                0,
                modalities,
                views,
                lateralities,
                List.copyOf(words),
                Optional.empty(),
                side(set, modalities.contains(MAMMOGRAPHY) || modalities().anyMatch(MAMMOGRAPHY::equals)));
    }

    /** The attribute; 0 where the choice is one that cannot be made here. */
    private static int followed(AttributeChoice choice) {
        return choice.operator().equals(AttributeChoice.MEMBER)
                        && !choice.texts().isEmpty()
                ? choice.tag()
                : 0;
    }

    private static String name(AttributeChoice choice) {
        return choice.tag() == 0
                ? "Filter-by Category"
                : "Selector Attribute (%04X,%04X)".formatted(choice.tag() >>> 16, choice.tag() & 0xffff);
    }

    /** Of two choices by one attribute both count, unless nothing would be left; then the later one does. */
    private static void narrow(Set<String> wanted, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        Set<String> upper =
                texts.stream().map(text -> text.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        if (wanted.isEmpty() || wanted.stream().noneMatch(upper::contains)) {
            wanted.clear();
            wanted.addAll(upper);
        } else {
            wanted.retainAll(upper);
        }
    }

    private int prior(Optional<ImageSet> images) {
        int prior = images.map(ImageSet::prior).orElse(0);
        note(prior == ImageSet.OTHER_TIME, "Relative Time");
        return prior == ImageSet.OTHER_TIME ? 1 : prior;
    }

    /** Of a breast the chest wall; rows that run forwards begin at it. */
    private Side side(DisplaySet set, boolean breast) {
        String rows = set.orientation().isEmpty() ? "" : set.orientation().getFirst();
        if (!breast) {
            note(!set.orientation().isEmpty() && !USUAL.contains(set.orientation()), "Display Set Patient Orientation");
            note(
                    !set.justification().isEmpty() && !set.justification().equals("CENTER"),
                    "Display Set Horizontal Justification");
            return Side.MIDDLE;
        }
        boolean left =
                rows.startsWith("A") || (rows.isEmpty() && set.justification().equals("LEFT"));
        boolean right =
                rows.startsWith("P") || (rows.isEmpty() && set.justification().equals("RIGHT"));
        return left ? Side.LEFT : right ? Side.RIGHT : Side.MIDDLE;
    }

    private void note(boolean applies, String name) {
        if (applies) {
            unfollowed.add(name);
        }
    }
}
