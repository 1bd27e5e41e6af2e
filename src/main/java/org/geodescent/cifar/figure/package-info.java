/** Nets, their images and their disturbances as figures. */
@NullMarked
package org.geodescent.cifar.figure;

import org.jspecify.annotations.NullMarked;
