/** Handouts: what is in the file, and what a browser makes of it. */
@NullMarked
package org.geodescent.handout;

import org.jspecify.annotations.NullMarked;
