/** Tests of the penalised and inflated regressions. */
@NullMarked
package org.geodescent.core.regression;

import org.jspecify.annotations.NullMarked;
