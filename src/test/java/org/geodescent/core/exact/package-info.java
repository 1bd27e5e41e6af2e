/** Tests of the package of the same name. */
@NullMarked
package org.geodescent.core.exact;

import org.jspecify.annotations.NullMarked;
