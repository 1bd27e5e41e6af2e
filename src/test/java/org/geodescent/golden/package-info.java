/** Figures compared as text. */
@NullMarked
package org.geodescent.golden;

import org.jspecify.annotations.NullMarked;
