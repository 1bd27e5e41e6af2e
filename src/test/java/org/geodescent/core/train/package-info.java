/** Tests of the package of the same name. */
@NullMarked
package org.geodescent.core.train;

import org.jspecify.annotations.NullMarked;
