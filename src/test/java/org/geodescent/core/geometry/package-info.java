@NullMarked
package org.geodescent.core.geometry;

import org.jspecify.annotations.NullMarked;
