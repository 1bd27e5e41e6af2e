/** Tests of the four examples of A, 1.1. */
@NullMarked
package org.geodescent.core.excitation;

import org.jspecify.annotations.NullMarked;
