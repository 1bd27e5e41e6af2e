/** Figures one after the other. */
@NullMarked
package org.geodescent.figure.film;

import org.jspecify.annotations.NullMarked;
