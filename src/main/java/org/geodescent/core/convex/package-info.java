/** Convex programs with certificates. */
@NullMarked
package org.geodescent.core.convex;

import org.jspecify.annotations.NullMarked;
