@NullMarked
package org.geodescent.core.work;

import org.jspecify.annotations.NullMarked;
