@NullMarked
package org.geodescent.figure.label;

import org.jspecify.annotations.NullMarked;
