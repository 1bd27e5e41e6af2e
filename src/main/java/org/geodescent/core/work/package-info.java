/** What all computations have in common, whatever they compute. */
@NullMarked
package org.geodescent.core.work;

import org.jspecify.annotations.NullMarked;
