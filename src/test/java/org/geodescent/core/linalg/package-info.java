/** Tests of the linear algebra. */
@NullMarked
package org.geodescent.core.linalg;

import org.jspecify.annotations.NullMarked;
