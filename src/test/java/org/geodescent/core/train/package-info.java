/** Tests of gradient descent. */
@NullMarked
package org.geodescent.core.train;

import org.jspecify.annotations.NullMarked;
