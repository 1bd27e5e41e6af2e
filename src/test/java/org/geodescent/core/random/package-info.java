/** Tests of the generator. */
@NullMarked
package org.geodescent.core.random;

import org.jspecify.annotations.NullMarked;
