/** Tests of PNG files. */
@NullMarked
package org.geodescent.figure.png;

import org.jspecify.annotations.NullMarked;
