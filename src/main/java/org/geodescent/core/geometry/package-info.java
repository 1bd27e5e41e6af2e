/**
 * The exact geometry of a classifier in the plane: hinge lines, cells, decision boundary, margin, Lipschitz constant.
 *
 * <p>Combinatorics (the order of crossings along a line, coincidence, parallelism, signs of the score at crossings) is
 * decided exactly: a floating-point filter first, {@link org.geodescent.core.exact.Dyadic} numbers where it cannot
 * decide.
 */
@NullMarked
package org.geodescent.core.geometry;

import org.jspecify.annotations.NullMarked;
