package org.geodescent.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which explanations the words of another one name: by a term, {@code key.term = margin|margins}, or by a statement of
 * one of the papers, {@code key.statement = B Theorem 3}.
 */
final class Terms {
    /** A paper, or one statement or several; which paper is said before or, "of paper A", after. */
    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(Theorem|Corollary|Lemma|Proposition|Definition|Algorithm)s? (\\d+)((?:(?:, and | and | to |, )\\d+\\b)*)(?: of (?:paper )?([AB])\\b)?");

    private static final Pattern PAPER_IN_TEXT = Pattern.compile("\\bpaper ([AB])\\b");
    private static final Pattern PAPER_IN_SOURCE = Pattern.compile("\\b([AB])\\b");

    /** Keys of explanations by what names them. */
    private final Map<String, String> terms = new HashMap<>();

    private final Map<String, String> statements = new HashMap<>();
    private final Pattern anyTerm;

    /** @param words of {@code explanations.properties} */
    Terms(Map<String, String> words) {
        words.forEach((name, value) -> {
            String key = name.substring(0, name.lastIndexOf('.'));
            if (name.endsWith(".term")) {
                for (String term : value.split("\\|", -1)) {
                    terms.put(term, key);
                }
            } else if (name.endsWith(".statement")) {
                statements.put(value, key);
            }
        });
        // The longest first: "orthogonal separable" is no other kind of separable.
        anyTerm = Pattern.compile(terms.keySet().stream()
                .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?i)(?<![\\p{L}-])(?:", ")(?![\\p{L}-])")));
    }

    /** Keys of what is named, each once, in the order of the words. */
    List<String> named(Explanation explanation) {
        Map<String, String> found = new LinkedHashMap<>();
        TreeMap<Integer, String> places = new TreeMap<>();
        anyTerm.matcher(explanation.text()).results().forEach(term -> places.put(term.start(), key(term.group())));
        String source = explanation.source();
        String paper = PAPER_IN_SOURCE
                .matcher(source)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElse("");
        statements(explanation.text(), paper, PAPER_IN_TEXT, places);
        places.values().forEach(key -> found.put(key, key));
        places.clear();
        statements(source, paper, PAPER_IN_SOURCE, places);
        places.values().forEach(key -> found.put(key, key));
        return List.copyOf(found.keySet());
    }

    private String key(String term) {
        return terms.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(term))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private void statements(String words, String paper, Pattern papers, Map<Integer, String> places) {
        for (Matcher matcher = STATEMENT.matcher(words); matcher.find(); ) {
            String before = papers.matcher(words.substring(0, matcher.start()))
                    .results()
                    .reduce((first, second) -> second)
                    .map(place -> place.group(1))
                    .orElse(paper);
            String whose = matcher.group(4) == null ? before : matcher.group(4);
            int nth = 0;
            for (int number : numbers(matcher.group(2), matcher.group(3))) {
                String key = statements.get("%s %s %d".formatted(whose, matcher.group(1), number));
                if (key != null) {
                    places.put(matcher.start() + nth++, key);
                }
            }
        }
    }

    /** "1" and ", 2 and 4", or "1" and " to 4". */
    private static List<Integer> numbers(String first, String others) {
        List<Integer> numbers = new ArrayList<>(List.of(Integer.parseInt(first)));
        for (Matcher next = Pattern.compile("(\\D+)(\\d+)").matcher(others); next.find(); ) {
            int number = Integer.parseInt(next.group(2));
            int from = next.group(1).equals(" to ") ? numbers.get(numbers.size() - 1) + 1 : number;
            for (int each = from; each <= number; each++) {
                numbers.add(each);
            }
        }
        return numbers;
    }
}
