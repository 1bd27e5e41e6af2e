@NullMarked
package org.geodescent.cifar.attack;

import org.jspecify.annotations.NullMarked;
