package org.geodescent.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.geodescent.io.InputException;
import org.geodescent.io.Shown;

/** What is asked for by name, out of a few. */
final class Chosen {
    private Chosen() {}

    /**
     * Those that are named, in the order in which they are named first.
     *
     * @param what they are, in the singular
     * @param names in any case; {@code all} names all
     */
    static <T> Set<T> of(String what, List<String> names, List<T> all, Function<T, String> id) throws InputException {
        String known = all.stream().map(id).collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            throw new InputException("name at least one %s, or all; there are %s".formatted(what, known));
        }
        Set<T> chosen = new LinkedHashSet<>();
        for (String name : names) {
            List<T> meant = name.equalsIgnoreCase("all")
                    ? all
                    : all.stream()
                            .filter(each -> id.apply(each).equalsIgnoreCase(name))
                            .toList();
            if (meant.isEmpty()) {
                throw new InputException(
                        "there is no %s %s; there are %s, and all".formatted(what, Shown.quoted(name), known));
            }
            chosen.addAll(meant);
        }
        return chosen;
    }
}
