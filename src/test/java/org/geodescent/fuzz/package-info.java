/** Mutated input for everything that reads. */
@NullMarked
package org.geodescent.fuzz;

import org.jspecify.annotations.NullMarked;
