/** The rectified ellipsoid on three samples, to be turned by hand. */
@NullMarked
package org.geodescent.ui.solid;

import org.jspecify.annotations.NullMarked;
