package org.fovea.app.cases;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How Han characters of names are typed on a Latin keyboard: 王小东 is found by wang, wangxiaodong, xiaodong, wxd. A
 * character that is read in several ways, as 单 is in dan and shan, is found by each of them, and ü by u and v.
 */
final class Pinyin {

    /** A name of many ambiguous characters has more readings than anybody types. */
    private static final int READINGS = 64;

    private static final int LONGEST_NAME = 8;

    /** A character without a reading comes back as itself. */
    private static final Pattern SYLLABLE = Pattern.compile("[a-zü]+");

    private Pinyin() {}

    /** All terms of all readings of the runs of Han characters in a name. */
    static Set<String> terms(String name) {
        Set<String> terms = new LinkedHashSet<>();
        for (String run : name.split("[^\\p{IsHan}]+", -1)) {
            if (!run.isEmpty() && run.length() <= LONGEST_NAME) {
                readings(run).forEach(syllables -> add(syllables, terms));
            }
        }
        return terms;
    }

    private static void add(List<String> syllables, Set<String> terms) {
        for (int first = 0; first < syllables.size(); first++) {
            terms.add(String.join("", syllables.subList(first, syllables.size())));
        }
        terms.add(syllables.stream().map(one -> one.substring(0, 1)).collect(Collectors.joining()));
    }

    private static List<List<String>> readings(String run) {
        List<List<String>> readings = List.of(List.of());
        for (int at = 0; at < run.length(); at++) {
            char letter = run.charAt(at);
            List<List<String>> longer = new ArrayList<>();
            for (String syllable : syllables(letter)) {
                for (List<String> begun : readings) {
                    List<String> next = new ArrayList<>(begun);
                    next.add(syllable);
                    longer.add(next);
                }
            }
            // A character without a reading is left out, a rare one outside the plane of the table too.
            readings = longer.isEmpty() ? readings : longer.subList(0, Math.min(READINGS, longer.size()));
        }
        return readings.getFirst().isEmpty() ? List.of() : readings;
    }

    private static Set<String> syllables(char letter) {
        return PinyinHelper.toPinyinList(letter, PinyinStyleEnum.NORMAL).stream()
                .filter(syllable -> SYLLABLE.matcher(syllable).matches())
                .flatMap(syllable -> Stream.of(syllable.replace('ü', 'v'), syllable.replace('ü', 'u')))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
