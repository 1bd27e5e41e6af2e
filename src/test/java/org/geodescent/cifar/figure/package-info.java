@NullMarked
package org.geodescent.cifar.figure;

import org.jspecify.annotations.NullMarked;
