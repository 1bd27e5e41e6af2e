/** Animated GIF files. */
@NullMarked
package org.geodescent.figure.gif;

import org.jspecify.annotations.NullMarked;
