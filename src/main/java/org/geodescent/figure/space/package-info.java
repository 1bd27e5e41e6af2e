/**
 * Pictures of flat faces, curves and points in space: a camera, exact hidden-line removal, and a painter's order that
 * is right from every side.
 */
@NullMarked
package org.geodescent.figure.space;

import org.jspecify.annotations.NullMarked;
