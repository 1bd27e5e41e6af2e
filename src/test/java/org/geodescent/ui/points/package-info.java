/** Editing points without a window. */
@NullMarked
package org.geodescent.ui.points;

import org.jspecify.annotations.NullMarked;
