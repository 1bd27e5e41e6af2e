/** Labelled points, where they come from, and what can be said of them before any training. */
@NullMarked
package org.geodescent.core.data;

import org.jspecify.annotations.NullMarked;
