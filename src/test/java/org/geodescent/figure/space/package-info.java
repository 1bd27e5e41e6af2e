@NullMarked
package org.geodescent.figure.space;

import org.jspecify.annotations.NullMarked;
