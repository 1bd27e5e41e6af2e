package org.geodescent.picture;

import java.util.Map;
import org.geodescent.figure.label.Kept;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/**
 * How a moment is looked at.
 *
 * @param plane viewport, layers and cell of the input plane
 * @param theory axes, parts, λ, statement and camera of the theory plane
 * @param width of the figure, in figure units
 * @param height of the figure, in figure units
 * @param labels where labels of the input plane have stood in the picture before, by their ids; none as a rule
 * @param inFile whether it is drawn for a file, where what stands beside it in the window has to be in the picture
 */
public record Look(
        ViewState plane, TheoryView theory, double width, double height, Map<String, Kept> labels, boolean inFile) {
    public Look {
        labels = Map.copyOf(labels);
    }

    /** Of the window, without labels that stay. */
    public Look(ViewState plane, TheoryView theory, double width, double height) {
        this(plane, theory, width, height, Map.of(), false);
    }

    /** The same with labels that stay where they have stood. */
    public Look withLabels(Map<String, Kept> kept) {
        return new Look(plane, theory, width, height, kept, inFile);
    }

    /** The same, drawn in another size. */
    public Look sized(double otherWidth, double otherHeight) {
        return new Look(plane, theory, otherWidth, otherHeight, labels, inFile);
    }

    /** The same, drawn for a file. */
    public Look forFile() {
        return forFile(width, height);
    }

    /** The same, drawn for a file in another size. */
    public Look forFile(double otherWidth, double otherHeight) {
        return new Look(plane, theory, otherWidth, otherHeight, labels, true);
    }
}
