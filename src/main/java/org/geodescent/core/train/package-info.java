/** Gradient descent and gradient flow: everything that determines a run, the step, the recording, the outcome. */
@NullMarked
package org.geodescent.core.train;

import org.jspecify.annotations.NullMarked;
