/** The cross-entropy and the squared loss, in numerically stable form. */
@NullMarked
package org.geodescent.core.loss;

import org.jspecify.annotations.NullMarked;
