@NullMarked
package org.geodescent.core.theory;

import org.jspecify.annotations.NullMarked;
