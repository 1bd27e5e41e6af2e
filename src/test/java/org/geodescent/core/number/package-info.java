@NullMarked
package org.geodescent.core.number;

import org.jspecify.annotations.NullMarked;
