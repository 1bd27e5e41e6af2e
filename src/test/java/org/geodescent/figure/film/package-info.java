/** Tests of films. */
@NullMarked
package org.geodescent.figure.film;

import org.jspecify.annotations.NullMarked;
