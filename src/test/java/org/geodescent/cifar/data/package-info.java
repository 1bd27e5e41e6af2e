@NullMarked
package org.geodescent.cifar.data;

import org.jspecify.annotations.NullMarked;
