/** Tests of the demonstrations. */
@NullMarked
package org.geodescent.demonstration;

import org.jspecify.annotations.NullMarked;
