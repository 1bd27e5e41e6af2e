/** Tests of the package of the same name. */
@NullMarked
package org.geodescent.core.data;

import org.jspecify.annotations.NullMarked;
