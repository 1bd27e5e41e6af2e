/**
 * Arithmetic without rounding: signs, ranks and integer vectors of doubles, which are dyadic rationals; and numbers of
 * twice the precision.
 */
@NullMarked
package org.geodescent.core.exact;

import org.jspecify.annotations.NullMarked;
