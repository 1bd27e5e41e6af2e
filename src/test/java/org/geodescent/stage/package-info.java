@NullMarked
package org.geodescent.stage;

import org.jspecify.annotations.NullMarked;
