/** The smallest disturbances that change what a net says about an image. */
@NullMarked
package org.geodescent.cifar.attack;

import org.jspecify.annotations.NullMarked;
