package org.geodescent.session;

import java.util.Optional;
import org.geodescent.core.theory.Statement;

/**
 * How A's bounds are looked at.
 *
 * @param statement which is shown; empty: the first that can apply to the run
 * @param asPrinted whether numbers are those of the statement as it is printed, or else as it is corrected
 */
public record BoundsView(Optional<Statement> statement, boolean asPrinted) {
    public static final BoundsView DEFAULT = new BoundsView(Optional.empty(), false);

    public BoundsView withStatement(Statement other) {
        return new BoundsView(Optional.of(other), asPrinted);
    }

    public BoundsView withAsPrinted(boolean printed) {
        return new BoundsView(statement, printed);
    }
}
