/** Immutable vectors and matrices. */
@NullMarked
package org.geodescent.core.linalg;

import org.jspecify.annotations.NullMarked;
