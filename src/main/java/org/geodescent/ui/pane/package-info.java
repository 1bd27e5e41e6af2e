/** The panes of the window. */
@NullMarked
package org.geodescent.ui.pane;

import org.jspecify.annotations.NullMarked;
