/** The whole window, driven without a display. */
@NullMarked
package org.geodescent.ui.window;

import org.jspecify.annotations.NullMarked;
