@NullMarked
package org.geodescent.io;

import org.jspecify.annotations.NullMarked;
