/** Tests of the package of the same name. */
@NullMarked
package org.geodescent.core.model;

import org.jspecify.annotations.NullMarked;
