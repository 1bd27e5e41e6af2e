package org.geodescent.cli;

import java.util.List;
import java.util.Optional;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;

/** Reads which class's problem is asked for. */
final class ShownClass {
    private static final String ALL = "all";

    private ShownClass() {}

    /**
     * The class that is meant, from 0; empty: all.
     *
     * @param word a name, which comes first, or a number from 1, or "all"
     * @throws InputException if there is no such class, or no choice among two
     */
    static Optional<Integer> of(String word, List<String> names) throws InputException {
        if (names.size() < 3) {
            throw new InputException(
                    "--class: of two classes there is one problem, which is always shown; leave --class out");
        }
        int named = names.indexOf(word);
        if (named >= 0) {
            return Optional.of(named);
        }
        if (word.equals(ALL)) {
            return Optional.empty();
        }
        for (int k = 0; k < names.size(); k++) {
            if (word.equals(String.valueOf(k + 1))) {
                return Optional.of(k);
            }
        }
        throw new InputException("--class: there is no class %s; there are %s, and all"
                .formatted(Shown.quoted(word), String.join(", ", names)));
    }
}
