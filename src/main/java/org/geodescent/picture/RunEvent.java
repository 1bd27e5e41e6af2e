package org.geodescent.picture;

import org.geodescent.core.theory.Statement;

/**
 * Something that happens in a run.
 *
 * @param iteration recorded
 * @param text in a few words
 */
public record RunEvent(Kind kind, long iteration, String text) {
    /** What happens. */
    public enum Kind {
        /** From here on all samples are classified correctly. */
        ALL_RIGHT,
        /** A neuron comes to an extreme point. */
        ARRIVAL,
        /** From here on a statement of A applies. */
        BOUND_APPLIES,
        /** The gap interval is at most 1 % wide for the first time. */
        GAP_CLOSES,
        /** The run ends here, since numbers grew beyond range. */
        DIVERGENCE
    }

    /** From here on a statement applies. */
    static RunEvent applies(Statement statement, long iteration) {
        return new RunEvent(Kind.BOUND_APPLIES, iteration, statement.title() + " applies");
    }

    /**
     * A neuron comes to an extreme point.
     *
     * @param number from 1 on
     */
    static RunEvent arrives(int number, long iteration) {
        return new RunEvent(Kind.ARRIVAL, iteration, "neuron " + number + " arrives");
    }

    /** Of an arrival the neuron, of a bound that applies the statement: the text without its verb. */
    public String subject() {
        return text.substring(0, text.lastIndexOf(' '));
    }

    /** Whether from here on this statement applies. */
    public boolean isThatApplies(Statement statement) {
        return kind == Kind.BOUND_APPLIES && subject().equals(statement.title());
    }
}
