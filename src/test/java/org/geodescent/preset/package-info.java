@NullMarked
package org.geodescent.preset;

import org.jspecify.annotations.NullMarked;
