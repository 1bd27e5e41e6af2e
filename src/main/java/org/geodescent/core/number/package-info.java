/** Numbers as people read them. */
@NullMarked
package org.geodescent.core.number;

import org.jspecify.annotations.NullMarked;
