/** The replay of a session as a film: GIF, moving PNG, or numbered pictures. */
@NullMarked
package org.geodescent.film;

import org.jspecify.annotations.NullMarked;
