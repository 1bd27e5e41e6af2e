/** Formulas set with fractions, roots and scripts, for every surface alike. */
@NullMarked
package org.geodescent.figure.formula;

import org.jspecify.annotations.NullMarked;
