/** Tests of figures on paper. */
@NullMarked
package org.geodescent.figure.page;

import org.jspecify.annotations.NullMarked;
