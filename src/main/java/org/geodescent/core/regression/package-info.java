/** Linear regression with a penalised norm, and with inflated samples: A, section 5.1. */
@NullMarked
package org.geodescent.core.regression;

import org.jspecify.annotations.NullMarked;
