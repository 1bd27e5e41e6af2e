package org.geodescent.picture;

import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;

/**
 * How a moment is looked at.
 *
 * @param plane viewport, layers and cell of the input plane
 * @param theory axes, parts, λ, statement and camera of the theory plane
 * @param width of the figure, in figure units
 * @param height of the figure, in figure units
 */
public record Look(ViewState plane, TheoryView theory, double width, double height) {}
