/** PNG files: rasterised with Java2D. */
@NullMarked
package org.geodescent.figure.png;

import org.jspecify.annotations.NullMarked;
