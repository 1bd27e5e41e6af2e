/** Panes, driven without a display. */
@NullMarked
package org.geodescent.ui.pane;

import org.jspecify.annotations.NullMarked;
