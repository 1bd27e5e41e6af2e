/** Tests of the demonstrations. */
@NullMarked
package org.geodescent.picture.demonstration;

import org.jspecify.annotations.NullMarked;
