/** The window, driven without a display. */
@NullMarked
package org.geodescent.ui;

import org.jspecify.annotations.NullMarked;
