/** Tests of figures. */
@NullMarked
package org.geodescent.figure;

import org.jspecify.annotations.NullMarked;
