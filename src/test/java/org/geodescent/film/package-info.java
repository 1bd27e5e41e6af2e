/** Tests of replays as films. */
@NullMarked
package org.geodescent.film;

import org.jspecify.annotations.NullMarked;
