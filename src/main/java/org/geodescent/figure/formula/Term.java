package org.geodescent.figure.formula;

import java.util.List;

/** What a formula says, without a size. */
sealed interface Term {
    /** Letters and digits that stand together. */
    record Word(String text) implements Term {}

    /**
     * A base with something lowered, something raised, or both.
     *
     * @param below empty for none
     * @param above empty for none
     */
    record Scripts(Term base, String below, String above) implements Term {}

    /** Terms with signs between them: {@code signs} has one less, each a sign of a sum, a relation, or a comma. */
    record Sum(List<Term> terms, List<Character> signs) implements Term {}

    /** Factors: {@code dots} has one less, and says whether a dot stands between two. */
    record Product(List<Term> factors, List<Boolean> dots) implements Term {}

    record Quotient(Term over, Term under) implements Term {}

    record Root(Term of) implements Term {}

    /**
     * Between parentheses or bars.
     *
     * @param name of the function before it; empty for none
     */
    record Fence(String name, char open, char close, Term inner) implements Term {}
}
