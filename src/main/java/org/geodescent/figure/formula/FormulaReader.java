package org.geodescent.figure.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a formula as it is written in one line, {@code 2 μ ‖b‖_∞ / λ + √(n_sup^max)}: all factors before a slash are
 * divided by the one behind it, a root is of the factor behind it, and signs of sums and relations have a blank behind
 * them. Parentheses that only say what a slash or a root takes are not drawn.
 */
final class FormulaReader {
    /** Between terms. */
    private static final String BETWEEN = "+−=≥≤<>,";

    /** What ends a word. */
    private static final String SPECIAL = "/√()|,·_^ ";

    private final String text;
    private int at;

    private FormulaReader(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if a parenthesis or bar is not closed, or something is missing */
    static Term read(String text) {
        FormulaReader reader = new FormulaReader(text);
        Term all = reader.sum();
        if (reader.at < text.length()) {
            throw reader.unreadable();
        }
        return all;
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("“%s” cannot be read from “%s” on".formatted(text, text.substring(at)));
    }

    private char next() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean take(char sign) {
        boolean there = next() == sign;
        at += there ? 1 : 0;
        return there;
    }

    private void blanks() {
        while (take(' ')) {
            // They only part.
        }
    }

    /** Whether a sign between terms stands here: a minus before a digit is that number's own. */
    private boolean between() {
        boolean sign = next() != 0 && BETWEEN.indexOf(next()) >= 0;
        return sign && (next() == ',' || at + 1 == text.length() || text.charAt(at + 1) == ' ');
    }

    private Term sum() {
        List<Term> terms = new ArrayList<>();
        List<Character> signs = new ArrayList<>();
        terms.add(product());
        while (between()) {
            signs.add(text.charAt(at++));
            terms.add(product());
        }
        return signs.isEmpty() ? terms.get(0) : new Term.Sum(terms, signs);
    }

    private Term product() {
        List<Term> factors = new ArrayList<>();
        List<Boolean> dots = new ArrayList<>();
        blanks();
        factors.add(factor());
        blanks();
        while (!ends()) {
            if (take('/')) {
                blanks();
                Term over = of(factors, dots);
                factors = new ArrayList<>(List.of(new Term.Quotient(bare(over), bare(factor()))));
                dots = new ArrayList<>();
            } else {
                dots.add(take('·'));
                blanks();
                factors.add(factor());
            }
            blanks();
        }
        return of(factors, dots);
    }

    private boolean ends() {
        char c = next();
        return c == 0 || c == ')' || between() || (c == '|' && inBars > 0);
    }

    private int inBars;

    private static Term of(List<Term> factors, List<Boolean> dots) {
        return dots.isEmpty() ? factors.get(0) : new Term.Product(factors, dots);
    }

    private static Term bare(Term term) {
        return term instanceof Term.Fence fence
                        && fence.open() == '('
                        && fence.name().isEmpty()
                ? fence.inner()
                : term;
    }

    private Term factor() {
        if (take('√')) {
            return new Term.Root(bare(factor()));
        }
        if (take('|')) {
            inBars++;
            Term inner = sum();
            inBars--;
            return scripts(closed("", '|', '|', inner));
        }
        String word = word();
        if (take('(')) {
            int outer = inBars;
            inBars = 0;
            Term inner = sum();
            inBars = outer;
            return scripts(closed(word, '(', ')', inner));
        }
        if (word.isEmpty()) {
            throw unreadable();
        }
        return scripts(new Term.Word(word));
    }

    private Term closed(String name, char open, char close, Term inner) {
        if (!take(close)) {
            throw unreadable();
        }
        return new Term.Fence(name, open, close, inner);
    }

    private String word() {
        int from = at;
        while (next() != 0 && SPECIAL.indexOf(next()) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Lowered and raised words; a raised digit is a sign of its own, and stands above what is lowered. */
    private Term scripts(Term base) {
        String below = "";
        String above = "";
        while (next() == '_' || next() == '^') {
            boolean lowered = text.charAt(at++) == '_';
            String word = word();
            if (word.isEmpty()) {
                throw unreadable();
            }
            if (lowered && word.length() > 1 && word.endsWith("²")) {
                above = "2";
                word = word.substring(0, word.length() - 1);
            }
            below = lowered ? word : below;
            above = lowered ? above : word;
        }
        return below.isEmpty() && above.isEmpty() ? base : new Term.Scripts(base, below, above);
    }
}
