/** Tests of the losses. */
@NullMarked
package org.geodescent.core.loss;

import org.jspecify.annotations.NullMarked;
