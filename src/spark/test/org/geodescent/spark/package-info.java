@NullMarked
package org.geodescent.spark;

import org.jspecify.annotations.NullMarked;
