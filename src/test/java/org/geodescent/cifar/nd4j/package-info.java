@NullMarked
package org.geodescent.cifar.nd4j;

import org.jspecify.annotations.NullMarked;
