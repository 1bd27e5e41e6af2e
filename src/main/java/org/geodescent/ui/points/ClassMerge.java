package org.geodescent.ui.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;

/**
 * Adds the points of one data set to another. Classes are matched by name; two signs ({@code 1} and {@code -1}, or
 * {@code 1} and {@code 0}) also match the first two classes of any data, and the other way round.
 */
final class ClassMerge {
    /** As many classes have a colour and a shape of their own. */
    static final int MOST_CLASSES = 6;

    private ClassMerge() {}

    /** Both, the added points last; empty if that makes more classes than there are colours. */
    static Optional<Dataset> appended(Dataset data, Dataset more) {
        if (data.size() == 0) {
            return more.classNames().size() > MOST_CLASSES ? Optional.empty() : Optional.of(more);
        }
        List<String> names = new ArrayList<>(data.classNames());
        int[] target = new int[more.classNames().size()];
        boolean byPosition = byPosition(data.classNames(), more.classNames());
        for (int k = 0; k < target.length; k++) {
            String name = more.classNames().get(k);
            int known = byPosition ? k : names.indexOf(name);
            if (known < 0) {
                known = names.size();
                names.add(name);
            }
            target[k] = known;
        }
        if (names.size() > MOST_CLASSES) {
            return Optional.empty();
        }
        List<Integer> classes = new ArrayList<>();
        for (int n = 0; n < more.size(); n++) {
            classes.add(target[more.classOf(n)]);
        }
        return Optional.of(PointEdits.joined(data, more, classes, names));
    }

    private static boolean byPosition(List<String> names, List<String> more) {
        boolean unknown = more.stream().noneMatch(names::contains);
        return names.size() >= 2 && more.size() <= 2 && (signs(more) || (signs(names) && unknown));
    }

    private static boolean signs(List<String> names) {
        return names.size() == 2
                && names.get(0).equals("1")
                && List.of("-1", "0").contains(names.get(1));
    }
}
