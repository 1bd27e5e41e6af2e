/** Training the net with Algorithm 1 of A, and the file that a trained net is kept in. */
@NullMarked
package org.geodescent.cifar.train;

import org.jspecify.annotations.NullMarked;
