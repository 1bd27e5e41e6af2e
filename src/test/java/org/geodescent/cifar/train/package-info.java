@NullMarked
package org.geodescent.cifar.train;

import org.jspecify.annotations.NullMarked;
