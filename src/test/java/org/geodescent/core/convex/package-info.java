@NullMarked
package org.geodescent.core.convex;

import org.jspecify.annotations.NullMarked;
