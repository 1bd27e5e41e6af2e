package org.geodescent.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well typed words name something: whole words before beginnings, beginnings before what is inside, then letters in
 * order and one slip of a finger. Every typed word has to be found.
 */
public final class FuzzyMatch {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** “Figures 1 to 7” is found by each of its numbers. */
    private static final Pattern RANGE = Pattern.compile("(\\p{L}+?)s? (\\d{1,2}) (?:to|and) (\\d{1,2})");
    /** Shorter words are too often in each other by chance. */
    private static final int LEAST_FUZZY = 3;

    private static final double WHOLE_NAME = 1000;
    private static final double START_OF_NAME = 500;

    private FuzzyMatch() {}

    /**
     * The items that are meant, the best first, equally good ones in their order; all if nothing is typed.
     *
     * @param name of an item
     * @param line what else is said of it
     */
    public static <T> List<T> best(String query, List<T> items, Function<T, String> name, Function<T, String> line) {
        if (query.isBlank()) {
            return items;
        }
        return ranked(items, item -> rank(query, name.apply(item), line.apply(item)));
    }

    /** Where {@link #best} finds nothing: those that share most with what is typed, at most so many. */
    public static <T> List<T> nearest(
            String query, int most, List<T> items, Function<T, String> name, Function<T, String> line) {
        List<T> near = ranked(items, item -> {
            double sum = 0;
            for (String word : words(query)) {
                sum += word(word, words(expanded(name.apply(item))), words(expanded(line.apply(item))), 1);
            }
            return sum;
        });
        return (near.isEmpty() ? items : near).stream().limit(most).toList();
    }

    private static <T> List<T> ranked(List<T> items, ToDoubleFunction<T> rank) {
        record Ranked<T>(T item, double rank) {}
        List<Ranked<T>> found = new ArrayList<>();
        for (T item : items) {
            double value = rank.applyAsDouble(item);
            if (value > 0) {
                found.add(new Ranked<>(item, value));
            }
        }
        found.sort(Comparator.comparingDouble((Ranked<T> each) -> each.rank).reversed());
        return found.stream().map(each -> each.item).toList();
    }

    /** 0 if a word is not found; else the larger the better. */
    static double rank(String query, String name, String line) {
        List<String> names = words(expanded(name));
        List<String> lines = words(expanded(line));
        String whole = String.join(" ", words(query));
        String title = String.join(" ", words(name));
        double sum = title.equals(whole) ? WHOLE_NAME : title.startsWith(whole) ? START_OF_NAME : 0;
        for (String word : words(query)) {
            double of = word(word, names, lines, LEAST_FUZZY);
            if (of == 0) {
                return 0;
            }
            sum += of;
        }
        // Of two that say the same, the shorter name says it more clearly.
        return sum - Math.min(0.9, title.length() / 100.0);
    }

    private static double word(String word, List<String> names, List<String> lines, int leastFuzzy) {
        double best = 0;
        for (String name : names) {
            best = Math.max(best, plain(word, name, 100, 80, 40));
            if (word.length() >= leastFuzzy && word.length() >= 2) {
                best = Math.max(best, fuzzy(word, name));
            }
        }
        for (String line : lines) {
            best = Math.max(best, plain(word, line, 30, 20, 10));
        }
        return best;
    }

    private static double plain(String word, String of, double whole, double start, double inside) {
        // A digit inside a number is another number.
        boolean number = Character.isDigit(word.charAt(0));
        return of.equals(word) ? whole : number ? 0 : of.startsWith(word) ? start : of.contains(word) ? inside : 0;
    }

    private static double fuzzy(String word, String name) {
        if (Character.isDigit(word.charAt(0))) {
            return 0;
        }
        if (word.length() > LEAST_FUZZY && isOneSlipFromStart(word, name)) {
            return 25;
        }
        return word.charAt(0) == name.charAt(0) && isInOrder(word, name) ? 8 : 0;
    }

    private static boolean isInOrder(String word, String name) {
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            at = name.indexOf(word.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether one letter more, less, other, or two exchanged make the word a beginning of the name. */
    private static boolean isOneSlipFromStart(String word, String name) {
        int same = 0;
        while (same < word.length() && same < name.length() && word.charAt(same) == name.charAt(same)) {
            same++;
        }
        if (same == word.length()) {
            return true;
        }
        String rest = word.substring(same);
        String left = name.substring(same);
        boolean exchanged = rest.length() > 1
                && left.length() > 1
                && rest.charAt(0) == left.charAt(1)
                && rest.charAt(1) == left.charAt(0)
                && left.substring(2).startsWith(rest.substring(2));
        return exchanged
                || left.startsWith(rest.substring(1))
                || (!left.isEmpty() && left.substring(1).startsWith(rest))
                || (!left.isEmpty() && left.substring(1).startsWith(rest.substring(1)));
    }

    private static String expanded(String text) {
        StringBuilder all = new StringBuilder(text);
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            all.append(' ').append(range.group(1));
            for (int i = Integer.parseInt(range.group(2)); i <= Integer.parseInt(range.group(3)); i++) {
                all.append(' ').append(i);
            }
        }
        return all.toString();
    }

    /** In lower case; a letter and the number behind it, as in “B3”, are two words. */
    private static List<String> words(String text) {
        String apart = text.toLowerCase(Locale.ROOT).replaceAll("(?<=^|[^\\p{L}])([ab])(?=\\d)", "$1 ");
        return GAP.splitAsStream(apart).filter(word -> !word.isEmpty()).toList();
    }
}
