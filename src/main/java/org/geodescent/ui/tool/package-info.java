/**
 * Tools of the input plane: what presses, drags and releases of the mouse, or a crosshair moved by keys, do to the
 * points.
 */
@NullMarked
package org.geodescent.ui.tool;

import org.jspecify.annotations.NullMarked;
